package dev.cimiento.persistence.team.key;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeySort;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface TeamKeyMapper {

    void insert(@Param("team") Id<Team> team, @Param("key") TeamKey key, @Param("hash") String hash);

    List<TeamKeyRow> page(@Param("team") Id<Team> team, @Param("page") PageRequest<TeamKeySort> page);

    long count(@Param("team") Id<Team> team);

    @Nullable
    TeamKeyRow find(@Param("team") Id<Team> team, @Param("hash") String hash);

    void recordUse(@Param("team") Id<Team> team, @Param("id") Id<TeamKey> id, @Param("now") Instant now);

    int delete(@Param("team") Id<Team> team, @Param("id") Id<TeamKey> id);
}
