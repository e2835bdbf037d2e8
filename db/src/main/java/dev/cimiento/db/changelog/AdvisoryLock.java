package dev.cimiento.db.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lets one process at a time migrate a database, by an advisory lock of a session of its own. PostgreSQL releases it
 * when the process dies; Liquibase's own lock is a row, which would stay.
 *
 * @param onWait told when another process has it
 */
record AdvisoryLock(DataSource dataSource, Runnable onWait) {

    /** The letters of "cimiento". */
    private static final long KEY = 0x63696D69656E746FL;

    /** Shared by the sessions that do the work: one that outlives its process for a moment is waited for. */
    private static final long WORKERS = KEY + 1;

    private static final String WAIT_AS_LONG_AS_IT_TAKES =
            "set lock_timeout = 0; set statement_timeout = 0; set idle_session_timeout = 0";

    private static final String AS_BEFORE = "reset lock_timeout; reset statement_timeout; reset idle_session_timeout";

    /** Not every system's server can; then a statement of a dead process ends when it is done. */
    private static final String END_WITH_THE_CLIENT = """
            do $$ begin
                perform set_config('client_connection_check_interval', '500ms', false);
            exception when others then null;
            end $$""";

    /** Does something while nobody else does something under this lock; waits until then. */
    <T> T hold(Work<T> work) throws SQLException {
        try (Connection session = dataSource.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute(WAIT_AS_LONG_AS_IT_TAKES);
            acquire(statement);
            try {
                awaitWorkers(statement);
                return work.on(session);
            } finally {
                release(session, statement);
            }
        }
    }

    /** Makes a session one that works under the lock, and whose statement the server ends when its process is dead. */
    static void markAsWorker(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_WITH_THE_CLIENT);
            statement.execute("select pg_advisory_lock_shared(" + WORKERS + ")");
        }
    }

    /** Makes it again what it was, for whom it is given to next. */
    static void unmark(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_shared(" + WORKERS + ")");
            statement.execute("reset client_connection_check_interval");
        } catch (SQLException e) {
            abort(connection);
        }
    }

    private void acquire(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            if (row.next() && row.getBoolean(1)) {
                return;
            }
        }
        onWait.run();
        statement.execute("select pg_advisory_lock(" + KEY + ")");
    }

    private static void awaitWorkers(Statement statement) throws SQLException {
        statement.execute("select pg_advisory_lock(" + WORKERS + ")");
        statement.execute("select pg_advisory_unlock(" + WORKERS + ")");
    }

    private static void release(Connection session, Statement statement) {
        try {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
            statement.execute(AS_BEFORE);
        } catch (SQLException e) {
            abort(session);
        }
    }

    /** A broken session holds nothing, and what broke it must not hide how the work ended. */
    private static void abort(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException isBroken) {
            return;
        }
    }

    interface Work<T> {
        /** @param session the one that holds the lock */
        T on(Connection session) throws SQLException;
    }
}
