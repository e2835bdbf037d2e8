package dev.cimiento.persistence.team.invitation;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.invitation.InvitationRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisInvitationRepositoryTest extends InvitationRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
