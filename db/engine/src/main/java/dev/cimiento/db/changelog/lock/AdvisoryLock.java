package dev.cimiento.db.changelog.lock;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Lets one process at a time migrate a database, by an advisory lock that a separate session holds. PostgreSQL releases
 * it when the process dies; Liquibase's own lock is a row, which would stay.
 *
 * <p>A waiting process polls for the lock. A statement that waits in the server would hold a snapshot, and
 * {@code create index concurrently} of the process with the lock waits until all older snapshots end: a deadlock.
 *
 * <pre>{@code
 * new AdvisoryLock(dataSource, () -> log.info("Waiting for another migration")).hold(session -> migrate());
 * }</pre>
 *
 * @param onWait called once if another process has the lock or still works on the database
 * @param anyServer true to work on products that only speak PostgreSQL's protocol, too
 */
public record AdvisoryLock(DataSource dataSource, Runnable onWait, boolean anyServer) {

    /** The letters of "cimiento". */
    private static final long KEY = 0x63696D69656E746FL;

    /**
     * Shared by the working sessions. A session can outlive its killed process for a moment, and must be waited for.
     */
    private static final long WORKERS = KEY + 1;

    /** Takes the lock in a script, whose session does the work itself and releases the lock when it ends. */
    public static final String ACQUIRE_OR_FAIL = """
            do $$ begin
                if not pg_try_advisory_lock(%d) then
                    raise exception 'Another process migrates this database.'
                        using hint = 'Run the script again when it has ended.';
                end if;
            end $$""".formatted(KEY);

    public static final String RELEASE = "\nselect pg_advisory_unlock(%d)".formatted(KEY);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** The session is idle while it waits and while another session works. */
    private static final String MAY_BE_IDLE = "set idle_session_timeout = 0";

    private static final String AS_BEFORE = "reset idle_session_timeout";

    /** Servers on some systems do not support this setting; there a statement of a dead process runs to its end. */
    private static final String END_WITH_THE_CLIENT = """
            do $$ begin
                perform set_config('client_connection_check_interval', '500ms', false);
            exception when others then null;
            end $$""";

    /** Creates a lock for work that changes no schema, which any server may do. */
    public AdvisoryLock(DataSource dataSource, Runnable onWait) {
        this(dataSource, onWait, true);
    }

    /**
     * Runs work under the lock. Waits until no other process has the lock or still works.
     *
     * @throws DatabaseException if the server is not PostgreSQL, or behind a pooler in transaction mode
     */
    public <T> T hold(Work<T> work) throws SQLException {
        try (Connection session = dataSource.getConnection();
                Statement statement = session.createStatement()) {
            if (!anyServer) {
                ServerProduct.requirePostgres(session);
            }
            new PoolerMode(dataSource).requireOwnBackend(session);
            statement.execute(MAY_BE_IDLE);
            boolean waited = acquire(statement, KEY, false);
            try {
                acquire(statement, WORKERS, waited);
                unlock(statement, WORKERS);
                return work.on(session);
            } finally {
                release(session, statement);
            }
        }
    }

    /** Marks a session as working under the lock. The server then ends its statement if the process dies. */
    public static void markAsWorker(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_WITH_THE_CLIENT);
            statement.execute("select pg_advisory_lock_shared(" + WORKERS + ")");
        }
    }

    /** Resets a marked session, because a pool may hand it to another user. */
    public static void unmark(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_shared(" + WORKERS + ")");
            statement.execute("reset client_connection_check_interval");
        } catch (SQLException e) {
            abort(connection);
        }
    }

    /**
     * Polls for a lock until it is granted.
     *
     * @param called true if {@code onWait} was called already
     * @return true if {@code onWait} was called by now
     */
    private boolean acquire(Statement statement, long key, boolean called) throws SQLException {
        Duration pause = FIRST_PAUSE;
        boolean onWaitCalled = called;
        while (!tryAcquire(statement, key)) {
            if (!onWaitCalled) {
                onWait.run();
                onWaitCalled = true;
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return onWaitCalled;
    }

    private static boolean tryAcquire(Statement statement, long key) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Waiting for the other process that migrates this database was interrupted.");
        }
    }

    private static void unlock(Statement statement, long key) throws SQLException {
        statement.execute("select pg_advisory_unlock(" + key + ")");
    }

    private static void release(Connection session, Statement statement) {
        try {
            unlock(statement, KEY);
            statement.execute(AS_BEFORE);
        } catch (SQLException e) {
            abort(session);
        }
    }

    /** A broken session holds no lock, and its error must not hide the result of the work. */
    private static void abort(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException isBroken) {
            return;
        }
    }

    public interface Work<T> {
        /** @param session the session that holds the lock */
        T on(Connection session) throws SQLException;
    }
}
