package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.team.TeamAdapter;

class InMemorySkillRepositoryTest extends SkillRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
