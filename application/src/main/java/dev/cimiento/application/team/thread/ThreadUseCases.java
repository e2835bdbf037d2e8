package dev.cimiento.application.team.thread;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadQuery;
import dev.cimiento.domain.team.thread.ThreadRepository;

/** Provides the use cases of the threads of each team. */
public class ThreadUseCases implements PerTeam<CrudUseCases<TeamThread, Entity<TeamThread>, ThreadQuery>> {

    private final PerTeam<ThreadRepository> threads;
    private final PerTeam<MemoryRepository> memories;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    public ThreadUseCases(
            PerTeam<ThreadRepository> threads,
            PerTeam<MemoryRepository> memories,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.threads = threads;
        this.memories = memories;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public ThreadsOfTeam of(Id<Team> team) {
        return new ThreadsOfTeam(team, threads.of(team), memories.of(team), access, entities, transactions);
    }
}
