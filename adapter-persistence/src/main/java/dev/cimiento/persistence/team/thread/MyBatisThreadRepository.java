package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadQuery;
import dev.cimiento.domain.team.thread.ThreadRepository;
import dev.cimiento.domain.team.thread.ThreadSort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;

/** The threads of a team in PostgreSQL. */
public final class MyBatisThreadRepository
        extends MyBatisRepository<TeamThread, Entity<TeamThread>, ThreadQuery, ThreadSort, ThreadRow, ThreadColumns>
        implements ThreadRepository {

    private MyBatisThreadRepository(ThreadMapper mapper, Id<Team> team) {
        super(mapper.in(team), ThreadColumns::new);
    }

    public static PerTeam<ThreadRepository> perTeam(Mappers mappers) {
        ThreadMapper mapper = mappers.get(ThreadMapper.class);
        return team -> new MyBatisThreadRepository(mapper, team);
    }
}
