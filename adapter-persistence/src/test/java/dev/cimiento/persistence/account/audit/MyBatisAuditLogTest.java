package dev.cimiento.persistence.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.audit.AuditLogContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyBatisAuditLogTest extends AuditLogContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_events set note = 'x'", "truncate audit_events"})
    void database_refuses_to_change_recorded_events(String change) {
        assertThatThrownBy(() -> PERSISTENCE.sql().sql(change).update()).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from audit_events", "select remove_audit_events(now(), 10)"})
    void database_refuses_to_delete_events_of_the_last_30_days_even_for_the_owner(String removal) {
        recordNow();

        assertThatThrownBy(() -> PERSISTENCE.sql().sql(removal).query().listOfRows())
                .hasMessageContaining("last 30 days");
    }

    @Test
    void role_of_the_server_removes_old_events_by_the_function_only() {
        adapter();
        PERSISTENCE.sql().sql("""
                insert into audit_events (id, occurred_at, action, actor)
                values (gen_random_uuid(), '2020-01-01', 'signed-in', 'ada');
                create role audit_serving;
                grant select, insert on audit_events to audit_serving
                """).update();
        try {
            assertThatThrownBy(
                            () -> asServing("with d as (delete from audit_events returning 1) select count(*) from d"))
                    .hasStackTraceContaining("permission denied");
            assertThat(asServing("select remove_audit_events(now() - interval '1 year', 10)"))
                    .isEqualTo(1);
        } finally {
            PERSISTENCE
                    .sql()
                    .sql("drop owned by audit_serving; drop role audit_serving")
                    .update();
        }
    }

    private static long asServing(String statement) {
        return PERSISTENCE.transactions().inTransaction(() -> {
            PERSISTENCE.sql().sql("set local role audit_serving").update();
            return PERSISTENCE.sql().sql(statement).query(Long.class).single();
        });
    }

    private static void recordNow() {
        PERSISTENCE.sql().sql("""
                insert into audit_events (id, occurred_at, action, actor)
                values (gen_random_uuid(), now(), 'signed-in', 'ada')
                """).update();
    }
}
