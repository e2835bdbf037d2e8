package dev.cimiento.persistence.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.Team;
import dev.cimiento.persistence.team.part.TeamStatements;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface MembershipMapper
        extends TeamStatements<Membership, MembershipQuery, MembershipRow, MembershipColumns> {

    @Nullable
    String role(@Param("team") Id<Team> team, @Param("user") Id<User> user);

    @Nullable
    String keepRole(@Param("team") Id<Team> team, @Param("user") Id<User> user);

    List<Id<Membership>> lockOwners(@Param("team") Id<Team> team);
}
