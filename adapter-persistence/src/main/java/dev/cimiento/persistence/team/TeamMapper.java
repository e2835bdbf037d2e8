package dev.cimiento.persistence.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface TeamMapper extends CrudMapper<Team, TeamQuery, TeamRow, TeamColumns> {

    @Nullable
    TeamRow lock(@Param("id") Id<Team> id);

    List<Id<Team>> idsOf(@Param("user") Id<User> user);
}
