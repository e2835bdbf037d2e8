package dev.cimiento.persistence.team.key;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.key.TeamKeyRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisTeamKeyRepositoryTest extends TeamKeyRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
