package dev.cimiento.domain.team;

class InMemoryTeamRepositoryTest extends TeamRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
