package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final int ACCOUNTS = 500;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        DATABASE.execute("""
                create table a_checking as select id, 100 as amount from generate_series(1, 500) id;
                create table b_savings as select id, 100 as amount from generate_series(1, 500) id;
                create table c_truncated as select id from generate_series(1, 3000) id;
                create table d_changed as select id from generate_series(1, 3000) id;
                """);
    }

    @Test
    void sum_of_two_tables_is_right_while_other_sessions_transfer() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger transfers = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> clients = new ArrayList<>();
        for (int client = 0; client < 2; client++) {
            clients.add(threads.submit(() -> transfer(done, transfers)));
        }
        Path file = folder.resolve("sum.cimiento");
        try {
            awaitMore(transfers);
            save(DATABASE.url(), file, progress -> awaitMore(transfers));
        } finally {
            done.set(true);
            threads.shutdown();
            for (Future<?> client : clients) {
                client.get();
            }
        }

        String checking = SavedRows.of(file, "public.a_checking");
        assertThat(sum(checking) + sum(SavedRows.of(file, "public.b_savings"))).isEqualTo(2 * ACCOUNTS * 100);
        assertThat(checking.lines().filter(row -> !row.endsWith("\t100")))
                .as("transfers before the snapshot")
                .isNotEmpty();
    }

    private static Void transfer(AtomicBoolean done, AtomicInteger transfers) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                int id = ThreadLocalRandom.current().nextInt(1, ACCOUNTS + 1);
                statement.execute("with taken as (update a_checking set amount = amount - 1 where id = " + id
                        + " returning id) update b_savings s set amount = amount + 1 from taken where s.id = taken.id");
                transfers.incrementAndGet();
            }
        }
        return null;
    }

    /** Lets transfers commit before the snapshot and between the tables of the backup. */
    private static void awaitMore(AtomicInteger transfers) {
        int before = transfers.get();
        for (int i = 0; i < 500 && transfers.get() < before + 4; i++) {
            pause();
        }
        assertThat(transfers.get()).isGreaterThanOrEqualTo(before + 4);
    }

    private static int sum(String rows) {
        return rows.lines()
                .mapToInt(row -> Integer.parseInt(row.substring(row.indexOf('\t') + 1)))
                .sum();
    }

    @Test
    void truncate_and_changes_of_tables_wait_until_the_backup_is_complete() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> changes = new ArrayList<>();
        Path file = folder.resolve("waiting.cimiento");
        try {
            save(DATABASE.url(), file, progress -> {
                if (changes.isEmpty()) {
                    changes.add(threads.submit(() -> run("truncate c_truncated")));
                    changes.add(threads.submit(() -> run("alter table d_changed alter id type text")));
                    awaitWaiting(2);
                }
            });
            for (Future<?> change : changes) {
                change.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(SavedRows.of(file, "public.c_truncated").lines()).hasSize(3000);
        assertThat(SavedRows.of(file, "public.d_changed").lines()).hasSize(3000);
        assertThat(number("select count(*) from c_truncated")).isZero();
    }

    private static Void run(String sql) throws SQLException {
        DATABASE.execute(sql);
        return null;
    }

    private static void awaitWaiting(int sessions) {
        String waiting =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        for (int i = 0; i < 1000 && number(waiting) < sessions; i++) {
            pause();
        }
        assertThat(number(waiting)).isEqualTo(sessions);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(String query) {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rows_hidden_by_a_policy_are_an_error() throws SQLException {
        DATABASE.execute("""
                create schema hidden;
                create table hidden.secrets (id int);
                insert into hidden.secrets values (1);
                alter table hidden.secrets enable row level security;
                create policy none_of_them on hidden.secrets using (false);
                """);
        try (TestRole role = new TestRole(DATABASE)) {
            DATABASE.execute("grant usage on schema hidden to " + role.name()
                    + "; grant select on all tables in schema hidden, public to " + role.name());

            assertThatThrownBy(() -> save(role.url(), folder.resolve("hidden.cimiento"), Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("No backup: the rows of hidden.secrets cannot be read")
                    .hasMessageContaining("row-level security");
            assertThat(folder).isEmptyDirectory();

            DATABASE.execute("revoke select on hidden.secrets from " + role.name());
            assertThatThrownBy(() -> save(role.url(), folder.resolve("hidden.cimiento"), Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("permission denied for table secrets");
            assertThat(folder).isEmptyDirectory();
        } finally {
            DATABASE.execute("drop schema hidden cascade");
        }
    }

    @Test
    void existing_file_and_dangling_link_are_not_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("existing.cimiento"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link.cimiento"), folder.resolve("nowhere"));

        for (Path taken : List.of(file, link)) {
            assertThatThrownBy(() -> save(DATABASE.url(), taken, Progress.Listener.NONE))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage(taken + " exists. Name another file.");
        }
        assertThat(file).hasContent("mine");
        assertThatThrownBy(() -> save(DATABASE.url(), folder.resolve("none/x.cimiento"), Progress.Listener.NONE))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("There is no folder " + folder.resolve("none"));
    }

    private static void save(DatabaseUrl url, Path file, Progress.Listener listener) {
        new Backup(url.dataSource(), Clock.systemUTC()).save(file, listener);
    }
}
