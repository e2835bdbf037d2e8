package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.CheckpointSort;
import dev.cimiento.domain.team.thread.TeamThread;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface CheckpointMapper {

    /** @return the number of the checkpoint; null if the thread does not exist */
    @Nullable
    Long append(
            @Param("team") Id<Team> team,
            @Param("thread") Id<TeamThread> thread,
            @Param("state") String state,
            @Param("now") Instant now);

    @Nullable
    CheckpointRow find(
            @Param("team") Id<Team> team, @Param("thread") Id<TeamThread> thread, @Param("number") long number);

    List<CheckpointRow> page(
            @Param("team") Id<Team> team,
            @Param("thread") Id<TeamThread> thread,
            @Param("page") PageRequest<CheckpointSort> page);

    long count(@Param("team") Id<Team> team, @Param("thread") Id<TeamThread> thread);
}
