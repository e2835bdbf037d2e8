package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.thread.ThreadRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisThreadRepositoryTest extends ThreadRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
