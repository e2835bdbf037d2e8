package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryMemoryRepositoryTest extends MemoryRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
