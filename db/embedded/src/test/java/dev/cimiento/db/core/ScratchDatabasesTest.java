package dev.cimiento.db.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ScratchDatabasesTest {

    private static final TestDatabase SERVER = TestDatabase.empty();

    @AfterAll
    static void drop() {
        SERVER.close();
    }

    @Test
    void a_closed_database_is_gone_whoever_is_connected() throws SQLException {
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url())) {
            ScratchDatabase database = databases.create();
            try (Connection connection = database.dataSource().getConnection()) {
                database.close();
                assertThat(connection.isValid(5)).isFalse();
            }
            assertThatThrownBy(() -> database.dataSource().getConnection()).hasMessageContaining("does not exist");
        }
    }

    @Test
    void several_are_dropped_together_when_none_is_needed_any_more() {
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url())) {
            List<ScratchDatabase> closed = databases.dropTogether(() -> {
                List<ScratchDatabase> used = List.of(databases.create(), databases.create(), databases.create());
                used.forEach(ScratchDatabase::close);
                assertThatCode(() -> used.get(0).dataSource().getConnection().close())
                        .doesNotThrowAnyException();
                return used;
            });

            assertThat(closed)
                    .allSatisfy(database -> assertThatThrownBy(
                                    () -> database.dataSource().getConnection())
                            .hasMessageContaining("does not exist"));
        }
    }

    @Test
    void those_still_open_are_dropped_together() {
        ScratchDatabase database;
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url())) {
            database = databases.create();
        }
        assertThatThrownBy(() -> database.dataSource().getConnection()).hasMessageContaining("does not exist");
    }

    @Test
    void what_a_killed_process_left_behind_is_dropped_by_the_next_and_what_a_living_one_uses_is_not()
            throws SQLException {
        try (ScratchDatabases living = new ScratchDatabases(SERVER.url());
                ScratchDatabase used = living.create();
                Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database scratch_0123456789ab_1");

            new ScratchDatabases(SERVER.url()).close();

            used.dataSource().getConnection().close();
            DatabaseUrl left = SERVER.url().withDatabase("scratch_0123456789ab_1");
            assertThatThrownBy(() -> left.dataSource().getConnection()).hasMessageContaining("does not exist");
        }
    }

    @Test
    void a_server_that_ends_idle_sessions_does_not_end_the_owners() throws InterruptedException {
        DatabaseUrl impatient = SERVER.url().withServerSettings(Map.of("idle_session_timeout", "100"));

        try (ScratchDatabases databases = new ScratchDatabases(impatient)) {
            Thread.sleep(300);

            databases.create().close();
        }
    }

    @Test
    void where_nothing_may_be_written_one_refusal_is_all() {
        DatabaseUrl readOnly = SERVER.url().withServerSettings(Map.of("default_transaction_read_only", "on"));

        try (ScratchDatabases databases = new ScratchDatabases(readOnly)) {
            assertThatThrownBy(databases::create)
                    .hasMessageContaining("No scratch databases on " + readOnly.place() + ",")
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void a_user_without_the_right_to_create_databases_is_told_so() throws SQLException {
        try (Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists no_creator; create role no_creator login password 'x'");
        }
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://no_creator:x@" + SERVER.url().jdbcUrl().replace("jdbc:postgresql://", ""));

        try (ScratchDatabases databases = new ScratchDatabases(url)) {
            assertThatThrownBy(databases::create)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("right to create databases");
        }
    }
}
