package dev.cimiento.persistence.team.skill;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.skill.SkillRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisSkillRepositoryTest extends SkillRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
