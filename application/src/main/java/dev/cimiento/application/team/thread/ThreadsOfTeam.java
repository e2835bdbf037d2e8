package dev.cimiento.application.team.thread;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.EntitiesOfTeam;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadQuery;
import dev.cimiento.domain.team.thread.ThreadRepository;

/** The use cases of the threads of one team. */
public final class ThreadsOfTeam extends EntitiesOfTeam<TeamThread, Entity<TeamThread>, ThreadQuery>
        implements CrudUseCases<TeamThread, Entity<TeamThread>, ThreadQuery> {

    private final ThreadRepository threads;
    private final MemoryRepository memories;
    private final EntityFactory entities;
    private final Transactions transactions;

    ThreadsOfTeam(
            Id<Team> team,
            ThreadRepository threads,
            MemoryRepository memories,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        super("thread", team, threads, access, entities);
        this.threads = threads;
        this.memories = memories;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public Entity<TeamThread> create(Actor actor, TeamThread state) {
        require(actor, TeamPermissions.APPEND);
        return add(entities.create(state));
    }

    /** Deletes a thread with its messages. Memories that were taken from them stay, without a source. */
    @Override
    public void delete(Actor actor, Id<TeamThread> id, ExpectedVersion expected) {
        Entity<TeamThread> thread = getForChange(actor, id, expected);
        transactions.inTransaction(() -> {
            memories.clearSources(id, entities.now());
            threads.remove(id, thread.version());
            return id;
        });
    }
}
