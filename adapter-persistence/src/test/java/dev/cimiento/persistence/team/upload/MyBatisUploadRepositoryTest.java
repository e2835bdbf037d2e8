package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.upload.UploadRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisUploadRepositoryTest extends UploadRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
