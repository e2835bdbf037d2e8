package dev.cimiento.db.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.SqlResource;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final String SLOT = "slot_" + DATABASE.url().database().replaceAll("\\W", "_");

    /** A session whose snapshot keeps the dead rows of {@code changing}, and which locks {@code busy}. */
    private static Connection holder;

    private static Connection waiter;
    private static Thread waiting;
    private static InspectionReport report;

    @BeforeAll
    static void inspectFaultyDatabase() throws Exception {
        holder = DATABASE.dataSource().getConnection();
        waiter = DATABASE.dataSource().getConnection();
        DATABASE.execute(new SqlResource(InspectionTest.class, "faulty.sql").text());
        DATABASE.execute("vacuum analyze large");
        DATABASE.execute("create index large_name_id_idx on large (name, id)");
        assertThatThrownBy(() -> DATABASE.execute("create unique index concurrently pairs_code_idx on pairs (code)"))
                .hasMessageContaining("could not create unique index");
        holder.setAutoCommit(false);
        holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(holder, "select count(*) from changing where 'a secret' <> ''");
        execute(holder, "lock table busy");
        waiting = new Thread(InspectionTest::waitForLock);
        waiting.start();
        DATABASE.execute("update changing set count = 1; select pg_stat_force_next_flush()");
        readOften();
        DATABASE.execute("select pg_create_physical_replication_slot('" + SLOT + "')");
        awaitWaiter();
        report = new Inspection(DATABASE.url(), Duration.ZERO).run();
    }

    @AfterAll
    static void close() throws Exception {
        DATABASE.execute("select pg_drop_replication_slot('" + SLOT + "')");
        holder.close();
        waiting.join();
        waiter.close();
        DATABASE.close();
    }

    @Test
    void each_fault_is_found_and_sound_objects_are_not() {
        assertThat(report.remarks()).containsExactly("The table busy is locked exclusively.");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.check() != InspectionCheck.SETTING)
                        .map(finding -> finding.check().id() + " "
                                + finding.object()
                                        .replaceAll("session \\d+", "session")
                                        .replace(SLOT, "…")))
                .containsExactlyInAnyOrder(
                        "old-transaction-ids old",
                        "sequence-near-end orders_id_seq",
                        "key-near-end imported.number",
                        "replication-slot replication slot …",
                        "lock-wait session",
                        "long-transaction session",
                        "long-transaction session",
                        "autovacuum changing",
                        "autovacuum large",
                        "missing-statistics readings",
                        "missing-statistics readings_2026",
                        "missing-statistics changing",
                        "table-bloat large",
                        "index-bloat large_name_idx",
                        "invalid-index pairs_code_idx",
                        "unvalidated-constraint prices.prices_positive",
                        "foreign-key-without-index children.children_parent_fk",
                        "foreign-key-without-index readings.readings_parent_fk",
                        "missing-primary-key notes",
                        "duplicate-index words_word_again_idx",
                        "duplicate-index words_kind_idx",
                        "duplicate-index words_note_idx",
                        "duplicate-index large_name_idx",
                        "unused-index large_name_id_idx");
    }

    @Test
    void settings_of_the_test_server_are_unsafe() {
        assertThat(report.findings())
                .filteredOn(finding -> finding.check() == InspectionCheck.SETTING)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(InspectionFinding::object)
                .containsExactly("fsync", "full_page_writes");
    }

    @Test
    void message_about_a_session_shows_no_constant_of_its_statement() {
        assertThat(report.findings())
                .filteredOn(finding -> finding.check() == InspectionCheck.LONG_TRANSACTION)
                .extracting(InspectionFinding::message)
                .noneMatch(message -> message.contains("secret"));
    }

    /** Statements that cannot run in a transaction are left out: PostgreSQL's manual states their locks. */
    @Test
    void fixes_take_the_locks_that_the_findings_state() throws SQLException {
        List<String> measured = new ArrayList<>();
        for (InspectionFinding finding : report.findings()) {
            if (finding.lock().isPresent() && !finding.fix().matches("(?s).*(concurrently|vacuum|<).*")) {
                measured.add(finding.check().id());
                assertThat(strongestLock(finding)).as(finding.fix()).isEqualTo(finding.lock());
            }
        }
        assertThat(measured)
                .contains(
                        "sequence-near-end",
                        "key-near-end",
                        "missing-statistics",
                        "unvalidated-constraint",
                        "foreign-key-without-index");
    }

    @Test
    void user_without_rights_gets_remarks_about_what_is_hidden() throws SQLException {
        String role = DATABASE.url().database() + "_reader";
        DATABASE.execute(
                "create role \"" + role + "\" login password 'reader'; grant select on parents to \"" + role + "\"");
        try {
            DatabaseUrl url = DatabaseUrl.parse(
                    DATABASE.url().jdbcUrl().replaceFirst("\\?.*", "") + "?user=" + role + "&password=reader");
            InspectionReport partial = new Inspection(url).run();

            assertThat(partial.remarks())
                    .hasSize(4)
                    .anyMatch(remark -> remark.contains("grant pg_read_all_stats to "))
                    .anyMatch(remark -> remark.startsWith("13 tables may not be read"))
                    .anyMatch(remark -> remark.startsWith("2 sequences may not be read"));
            assertThat(partial.findings())
                    .extracting(finding -> finding.check().id())
                    .contains("foreign-key-without-index", "duplicate-index", "old-transaction-ids", "unused-index");
        } finally {
            DATABASE.execute("drop owned by \"" + role + "\"; drop role \"" + role + "\"");
        }
    }

    private static Optional<LockMode> strongestLock(InspectionFinding finding) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(finding.fix());
            Set<LockMode> modes = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("select mode from pg_locks where pid = pg_backend_pid()"
                    + " and relation = '" + finding.locked() + "'::regclass")) {
                while (rows.next()) {
                    modes.add(LockMode.of(rows.getString(1)));
                }
            }
            connection.rollback();
            return modes.stream().max(Comparator.naturalOrder());
        }
    }

    private static void readOften() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (int i = 0; i < 100; i++) {
                execute(connection, "select from large where id = " + i);
            }
            execute(connection, "select pg_stat_force_next_flush()");
        }
    }

    private static void waitForLock() {
        try {
            execute(waiter, "select count(*) from busy");
        } catch (SQLException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void awaitWaiter() throws Exception {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
                Thread.sleep(10);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
