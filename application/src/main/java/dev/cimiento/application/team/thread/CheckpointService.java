package dev.cimiento.application.team.thread;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.domain.team.thread.CheckpointLog;
import dev.cimiento.domain.team.thread.CheckpointSort;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadRepository;

/** The use cases of checkpoints: they are appended to threads and read, and never changed. */
public class CheckpointService {

    private final PerTeam<CheckpointLog> checkpoints;
    private final PerTeam<ThreadRepository> threads;
    private final TeamAccess access;
    private final EntityFactory entities;

    public CheckpointService(
            PerTeam<CheckpointLog> checkpoints,
            PerTeam<ThreadRepository> threads,
            TeamAccess access,
            EntityFactory entities) {
        this.checkpoints = checkpoints;
        this.threads = threads;
        this.access = access;
        this.entities = entities;
    }

    /**
     * Appends a checkpoint to a thread.
     *
     * @param state a JSON object, as text
     * @throws NotFound if the thread does not exist, or the actor does not belong to the team
     */
    public Checkpoint append(Actor actor, Id<Team> team, Id<TeamThread> thread, String state) {
        access.require(actor, team, TeamPermissions.APPEND);
        return checkpoints.of(team).append(thread, state, entities.now());
    }

    /** @throws NotFound if the checkpoint does not exist, or the actor does not belong to the team */
    public Checkpoint get(Actor actor, Id<Team> team, Id<TeamThread> thread, int number) {
        access.require(actor, team, TeamPermissions.READ);
        return checkpoints
                .of(team)
                .find(thread, number)
                .orElseThrow(() -> new NotFound("checkpoint " + number + " of thread", thread));
    }

    /** @throws NotFound if the thread does not exist, or the actor does not belong to the team */
    public Page<Checkpoint> list(Actor actor, Id<Team> team, Id<TeamThread> thread, PageRequest<CheckpointSort> page) {
        access.require(actor, team, TeamPermissions.READ);
        threads.of(team).find(thread).orElseThrow(() -> new NotFound("thread", thread));
        return checkpoints.of(team).list(thread, page);
    }
}
