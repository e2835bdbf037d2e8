package dev.cimiento.domain.team.key;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryTeamKeysTest extends TeamKeyRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
