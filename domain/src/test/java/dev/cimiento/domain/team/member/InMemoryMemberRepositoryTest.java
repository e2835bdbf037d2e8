package dev.cimiento.domain.team.member;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryMemberRepositoryTest extends MemberRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
