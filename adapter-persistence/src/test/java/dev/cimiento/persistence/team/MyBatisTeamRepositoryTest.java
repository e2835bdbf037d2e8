package dev.cimiento.persistence.team;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisTeamRepositoryTest extends TeamRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
