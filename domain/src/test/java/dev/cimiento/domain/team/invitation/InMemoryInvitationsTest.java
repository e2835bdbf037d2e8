package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryInvitationsTest extends InvitationRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
