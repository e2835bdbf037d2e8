package dev.cimiento.db.changelog.lock;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Lets one process at a time migrate a database, by an advisory lock of a session of its own. PostgreSQL releases it
 * when the process dies; Liquibase's own lock is a row, which would stay.
 *
 * <p>A process that waits asks again and again, with no statement running in between. A statement that waits in the
 * server holds a snapshot, and {@code create index concurrently} of the process that has the lock waits until all older
 * snapshots are gone: both would wait for ever.
 *
 * @param onWait told once when another process has the lock or still works on the database
 */
public record AdvisoryLock(DataSource dataSource, Runnable onWait) {

    /** The letters of "cimiento". */
    private static final long KEY = 0x63696D69656E746FL;

    /** Shared by the sessions that do the work: one that outlives its process for a moment is waited for. */
    private static final long WORKERS = KEY + 1;

    /** For a script, whose session does the work itself and gives the lock back when it ends. */
    public static final String TAKE_OR_FAIL = """
            do $$ begin
                if not pg_try_advisory_lock(%d) then
                    raise exception 'Another process migrates this database.'
                        using hint = 'Run the script again when it has ended.';
                end if;
            end $$""".formatted(KEY);

    public static final String LEAVE = "\nselect pg_advisory_unlock(%d)".formatted(KEY);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** The session is idle while it waits, and while another session does the work. */
    private static final String MAY_BE_IDLE = "set idle_session_timeout = 0";

    private static final String AS_BEFORE = "reset idle_session_timeout";

    /** Not every system's server can; then a statement of a dead process ends when it is done. */
    private static final String END_WITH_THE_CLIENT = """
            do $$ begin
                perform set_config('client_connection_check_interval', '500ms', false);
            exception when others then null;
            end $$""";

    /** Does the work while this process has the lock; waits until no other process has it or still works. */
    public <T> T hold(Work<T> work) throws SQLException {
        try (Connection session = dataSource.getConnection();
                Statement statement = session.createStatement()) {
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

    /** Makes a session one that works under the lock, and whose statement the server ends when its process is dead. */
    public static void markAsWorker(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_WITH_THE_CLIENT);
            statement.execute("select pg_advisory_lock_shared(" + WORKERS + ")");
        }
    }

    /** Makes it again what it was, for whom it is given to next. */
    public static void unmark(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_shared(" + WORKERS + ")");
            statement.execute("reset client_connection_check_interval");
        } catch (SQLException e) {
            abort(connection);
        }
    }

    /**
     * Asks for a lock until it is given.
     *
     * @param told whether {@code onWait} knows already that something is waited for
     * @return whether it knows now
     */
    private boolean acquire(Statement statement, long key, boolean told) throws SQLException {
        Duration pause = FIRST_PAUSE;
        boolean knows = told;
        while (!isGiven(statement, key)) {
            if (!knows) {
                onWait.run();
                knows = true;
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return knows;
    }

    private static boolean isGiven(Statement statement, long key) throws SQLException {
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

    /** A broken session holds nothing, and what broke it must not hide how the work ended. */
    private static void abort(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException isBroken) {
            return;
        }
    }

    public interface Work<T> {
        /** @param session the one that holds the lock */
        T on(Connection session) throws SQLException;
    }
}
