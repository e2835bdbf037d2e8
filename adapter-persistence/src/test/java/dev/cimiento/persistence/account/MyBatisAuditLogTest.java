package dev.cimiento.persistence.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.AuditLogContract;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyBatisAuditLogTest extends AuditLogContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_events set note = 'x'", "delete from audit_events", "truncate audit_events"})
    void the_server_refuses_to_change_what_was_recorded(String change) {
        assertThatThrownBy(() -> PERSISTENCE.sql().sql(change).update()).hasMessageContaining("only added to");
    }
}
