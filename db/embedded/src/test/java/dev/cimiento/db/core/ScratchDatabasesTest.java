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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class ScratchDatabasesTest {

    @AutoClose
    private static final TestDatabase SERVER = TestDatabase.empty();

    @Test
    void closed_database_is_dropped_even_with_connections() throws SQLException {
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
    void closed_databases_are_dropped_at_the_end_of_the_common_work() {
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
    void open_databases_are_dropped_when_the_server_connection_closes() {
        ScratchDatabase database;
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url())) {
            database = databases.create();
        }
        assertThatThrownBy(() -> database.dataSource().getConnection()).hasMessageContaining("does not exist");
    }

    @Test
    void next_process_drops_databases_of_killed_processes_only() throws SQLException {
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
    void closed_session_is_used_again_outside_of_a_transaction() throws SQLException {
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url());
                ScratchDatabase database = databases.create()) {
            int first;
            try (Connection session = database.reusedSessions().getConnection()) {
                first = backend(session);
                session.setAutoCommit(false);
                session.createStatement().execute("create table unfinished (id bigint)");
            }
            try (Connection session = database.reusedSessions().getConnection();
                    Connection other = database.reusedSessions().getConnection()) {
                assertThat(backend(session)).isEqualTo(first);
                assertThat(backend(other)).isNotEqualTo(first);
                assertThat(session.getAutoCommit()).isTrue();
                assertThatThrownBy(() -> session.createStatement().execute("select from unfinished"))
                        .hasMessageContaining("does not exist");
            }
        }
    }

    @Test
    void session_that_the_server_has_ended_is_replaced() throws SQLException {
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url());
                ScratchDatabase database = databases.create()) {
            int ended;
            try (Connection session = database.reusedSessions().getConnection()) {
                ended = backend(session);
            }
            try (Connection other = database.dataSource().getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute("select pg_terminate_backend(" + ended + ", 5000)");
            }
            try (Connection session = database.reusedSessions().getConnection()) {
                assertThat(backend(session)).isNotEqualTo(ended);
            }
        }
    }

    @Test
    void database_with_idle_sessions_can_be_copied() throws SQLException {
        try (ScratchDatabases databases = new ScratchDatabases(SERVER.url());
                ScratchDatabase database = databases.create()) {
            try (Connection session = database.reusedSessions().getConnection();
                    Statement statement = session.createStatement()) {
                statement.execute("create table readings (id bigint)");
            }
            try (ScratchDatabase copy = databases.create(database.url().database());
                    Connection session = copy.reusedSessions().getConnection();
                    Statement statement = session.createStatement()) {
                assertThatCode(() -> statement.execute("select from readings")).doesNotThrowAnyException();
            }
        }
    }

    private static int backend(Connection session) throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID();
    }

    @Test
    void owner_session_survives_an_idle_session_timeout() throws InterruptedException {
        DatabaseUrl impatient = SERVER.url().withServerSettings(Map.of("idle_session_timeout", "100"));

        try (ScratchDatabases databases = new ScratchDatabases(impatient)) {
            Thread.sleep(300);

            databases.create().close();
        }
    }

    @Test
    void read_only_server_causes_a_single_error() {
        DatabaseUrl readOnly = SERVER.url().withServerSettings(Map.of("default_transaction_read_only", "on"));

        try (ScratchDatabases databases = new ScratchDatabases(readOnly)) {
            assertThatThrownBy(databases::create)
                    .hasMessageContaining("No scratch databases can be created on " + readOnly.withoutParameters())
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void missing_right_to_create_databases_is_reported() throws SQLException {
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
