package dev.cimiento.domain.team;

class InMemoryMembershipRepositoryTest extends MembershipRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
