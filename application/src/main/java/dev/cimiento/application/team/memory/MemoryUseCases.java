package dev.cimiento.application.team.memory;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.memory.MemoryView;

/** Provides the use cases of the memory of each team. */
public class MemoryUseCases implements PerTeam<CrudUseCases<Memory, MemoryView, MemoryQuery>> {

    private final PerTeam<MemoryRepository> memories;
    private final TeamAccess access;
    private final EntityFactory entities;

    public MemoryUseCases(PerTeam<MemoryRepository> memories, TeamAccess access, EntityFactory entities) {
        this.memories = memories;
        this.access = access;
        this.entities = entities;
    }

    @Override
    public MemoriesOfTeam of(Id<Team> team) {
        return new MemoriesOfTeam(team, memories.of(team), access, entities);
    }
}
