package dev.cimiento.db.changelog.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.lock.LockRetries;
import dev.cimiento.db.changelog.lock.LockRetries.LockRetry;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests change sets with a {@code lock_timeout} while another session holds a lock on their table. */
class LockRetriesTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final List<LockRetry> retries = new ArrayList<>();
    private final Revisions revisions = new Revisions()
            .with(FIRST, "base", "create table one (id int);", "drop table one;")
            .withText(SECOND, FIRST, """
                    --changeset test:20260102000000-1
                    create table two (id int);
                    --rollback drop table two;

                    --changeset test:20260102000000-2
                    set local lock_timeout = '10ms';
                    create table three (id int);
                    alter table one add column name text;
                    --rollback set local lock_timeout = '10ms';
                    --rollback drop table three;
                    --rollback alter table one drop column name;
                    """);

    @BeforeEach
    void applyFirstRevision() {
        new Migrations(database.dataSource(), revisions.changelog()).upgrade(RevisionTarget.parse("+1"), step -> {});
    }

    @Test
    void change_set_without_a_lock_is_repeated_until_it_gets_the_lock() throws SQLException {
        try (Connection user = usingTableOne()) {
            assertThat(migrations(3, retry -> end(user)).upgrade(step -> {}))
                    .extracting(Revision::id)
                    .containsExactly(SECOND);
        }

        assertThat(retries).hasSize(1);
        assertThat(retries.get(0).toString())
                .contains("line 11 (alter table one add column name text)")
                .contains("canceling statement due to lock timeout")
                .endsWith("Attempt 1 of 3; the next one begins in 1 s.");
        assertThat(database.exists("three")).isTrue();
    }

    @Test
    void rollback_without_a_lock_is_repeated_until_it_gets_the_lock() throws SQLException {
        migrations(1, retry -> {}).upgrade(step -> {});
        try (Connection user = usingTableOne()) {
            assertThat(migrations(3, retry -> end(user)).downgrade(1, step -> {}))
                    .hasSize(1);
        }

        assertThat(retries).hasSize(1);
        assertThat(database.exists("two")).isFalse();
    }

    @Test
    void last_attempt_fails_with_the_reason_and_keeps_earlier_change_sets() throws SQLException {
        try (Connection user = usingTableOne()) {
            assertThatThrownBy(() -> migrations(2, retry -> {}).upgrade(step -> {}))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("due to lock timeout. This was attempt 2, the last one. End the transaction");
            end(user);
        }

        assertThat(retries).hasSize(1);
        assertThat(database.exists("three")).isFalse();
        assertThat(migrations(1, retry -> {}).state().halfApplied())
                .map(HalfApplied::applied)
                .contains(List.of("20260102000000-1"));
        assertThat(migrations(1, retry -> {}).upgrade(step -> {})).hasSize(1);
    }

    @Test
    void other_errors_are_not_repeated() throws SQLException {
        database.execute("create table three ()");

        assertThatThrownBy(() -> migrations(3, retry -> {}).upgrade(step -> {}))
                .hasMessageContaining("relation \"three\" already exists");

        assertThat(retries).isEmpty();
    }

    private Migrations migrations(int attempts, Consumer<LockRetry> onRetry) {
        return new Migrations(database.dataSource(), revisions.changelog())
                .retrying(new LockRetries(attempts, Duration.ofMillis(1), retry -> {
                    retries.add(retry);
                    onRetry.accept(retry);
                }));
    }

    /** Opens a transaction that reads the first table. */
    private Connection usingTableOne() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from one");
        }
        return connection;
    }

    private static void end(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
