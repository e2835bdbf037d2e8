package dev.cimiento.persistence.team.invitation;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationSort;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface InvitationMapper {

    void put(@Param("team") Id<Team> team, @Param("invitation") Invitation invitation, @Param("hash") String hash);

    List<InvitationRow> page(@Param("team") Id<Team> team, @Param("page") PageRequest<InvitationSort> page);

    long count(@Param("team") Id<Team> team);

    int delete(@Param("team") Id<Team> team, @Param("id") Id<Invitation> id);

    @Nullable
    InvitationRow consume(@Param("team") Id<Team> team, @Param("hash") String hash, @Param("now") Instant now);

    int deleteExpired(@Param("expiredBefore") Instant expiredBefore);

    void deleteFor(@Param("emailKey") String emailKey);
}
