package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryThreadRepositoryTest extends ThreadRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
