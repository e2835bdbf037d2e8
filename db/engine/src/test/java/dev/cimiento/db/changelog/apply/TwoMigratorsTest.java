package dev.cimiento.db.changelog.apply;

import static dev.cimiento.db.changelog.revision.Revisions.FIRST;
import static dev.cimiento.db.changelog.revision.Revisions.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Tests a migrator that waits while another one builds an index. An open transaction that has written to the table
 * delays the build until the second migrator waits. Then the build ends only if the second migrator holds no snapshot.
 */
class TwoMigratorsTest {

    private static final String BUILDING =
            "select from pg_stat_activity where query ~ '^create index concurrently' and wait_event_type = 'Lock'";
    private static final String VALID =
            "select from pg_index where indexrelid = 'one_id_idx'::regclass and indisvalid and indisready";

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private final Revisions revisions = new Revisions()
            .with(FIRST, "base", "create table one as select generate_series(1, 50000) as id;", "drop table one;")
            .withText(SECOND, FIRST, """
                    --changeset test:20260102000000-1 runInTransaction:false
                    create index concurrently one_id_idx on one (id);
                    --rollback drop index concurrently if exists one_id_idx;
                    """);

    @Test
    void index_built_concurrently_does_not_wait_for_a_migrator_that_waits_for_its_turn() throws Exception {
        migrations(() -> {}).upgrade(RevisionTarget.parse("+1"), step -> {});
        CountDownLatch waits = new CountDownLatch(1);
        Future<List<Revision>> builder;
        Future<List<Revision>> second;
        try (Connection writer = database.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into one values (0)");
            builder = threads.submit(() -> migrations(() -> {}).upgrade(step -> {}));
            database.await(BUILDING);
            second = threads.submit(() -> migrations(waits::countDown).upgrade(step -> {}));
            assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
            writer.commit();
        }

        assertThat(builder.get(1, TimeUnit.MINUTES)).extracting(Revision::id).containsExactly(SECOND);
        assertThat(second.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(database.finds(VALID)).isTrue();
    }

    @Test
    void index_built_by_a_worker_without_its_process_does_not_wait_for_the_next_migrator() throws Exception {
        migrations(() -> {}).upgrade(RevisionTarget.parse("+1"), step -> {});
        CountDownLatch waits = new CountDownLatch(1);
        Future<Boolean> worker;
        Future<List<Revision>> next;
        try (Connection writer = database.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into one values (0)");
            worker = threads.submit(this::build);
            database.await(BUILDING);
            next = threads.submit(() -> migrations(waits::countDown).upgrade(step -> {}));
            assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
            writer.commit();
        }

        assertThat(worker.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(next.get(1, TimeUnit.MINUTES)).extracting(Revision::id).containsExactly(SECOND);
        assertThat(database.finds(VALID)).isTrue();
    }

    /** The working session of a migrator whose process and lock session are dead. */
    private boolean build() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            AdvisoryLock.markAsWorker(connection);
            statement.execute("create index concurrently one_id_idx on one (id)");
            // Before the session ends: afterwards the next migrator builds the index again.
            return database.finds(VALID);
        }
    }

    private Migrations migrations(Runnable onWait) {
        return new Migrations(database.dataSource(), revisions.changelog(), onWait);
    }
}
