package dev.cimiento.persistence.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.memory.MemorySort;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.Recall;
import dev.cimiento.domain.team.memory.RecallCandidate;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.List;

/** The memory of a team in PostgreSQL. */
public final class MyBatisMemoryRepository
        extends MyBatisRepository<Memory, MemoryView, MemoryQuery, MemorySort, MemoryRow, MemoryColumns>
        implements MemoryRepository {

    private final MemoryMapper mapper;
    private final Id<Team> team;

    private MyBatisMemoryRepository(MemoryMapper mapper, Id<Team> team) {
        super(mapper.in(team), MemoryColumns::new);
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<MemoryRepository> perTeam(Mappers mappers) {
        MemoryMapper mapper = mappers.get(MemoryMapper.class);
        return team -> new MyBatisMemoryRepository(mapper, team);
    }

    @Override
    public List<RecallCandidate> candidates(Recall recall) {
        return mapper.candidates(team, recall).stream().map(Row::read).toList();
    }

    @Override
    public void clearSource(Id<Upload> upload, Instant now) {
        mapper.clearSource(team, upload, now);
    }

    @Override
    public void clearSources(Id<TeamThread> thread, Instant now) {
        mapper.clearSources(team, thread, now);
    }
}
