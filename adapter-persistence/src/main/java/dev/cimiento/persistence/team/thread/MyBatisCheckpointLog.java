package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.domain.team.thread.CheckpointLog;
import dev.cimiento.domain.team.thread.CheckpointSort;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The checkpoints of a team in PostgreSQL. */
public final class MyBatisCheckpointLog implements CheckpointLog {

    private final CheckpointMapper mapper;
    private final Id<Team> team;

    private MyBatisCheckpointLog(CheckpointMapper mapper, Id<Team> team) {
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<CheckpointLog> perTeam(Mappers mappers) {
        CheckpointMapper mapper = mappers.get(CheckpointMapper.class);
        return team -> new MyBatisCheckpointLog(mapper, team);
    }

    @Override
    public Checkpoint append(Id<TeamThread> thread, String state, Instant now) {
        return Optional.ofNullable(mapper.append(team, thread, state, now))
                .map(number -> new Checkpoint(number, now, state))
                .orElseThrow(() -> new NotFound("thread", thread));
    }

    @Override
    public Optional<Checkpoint> find(Id<TeamThread> thread, long number) {
        return Optional.ofNullable(mapper.find(team, thread, number)).map(Row::read);
    }

    /** The number alone is the position of a checkpoint, so that the id in a cursor is only its place holder. */
    @Override
    public Page<Checkpoint> list(Id<TeamThread> thread, PageRequest<CheckpointSort> page) {
        return Pages.of(
                mapper.page(team, thread, page),
                page,
                () -> mapper.count(team, thread),
                checkpoint -> new Id<>(new UUID(0, checkpoint.number())));
    }
}
