package dev.cimiento.persistence.team.member;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.member.MemberRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import org.junit.jupiter.api.AutoClose;

class MyBatisMemberRepositoryTest extends MemberRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }
}
