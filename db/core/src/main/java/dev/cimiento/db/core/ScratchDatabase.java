package dev.cimiento.db.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A temporary database of {@link ScratchDatabases}. Closing it drops it, even with open connections; within
 * {@link ScratchDatabases#dropTogether} it is dropped later.
 */
public final class ScratchDatabase implements AutoCloseable {

    private static final String ANALYZE = """
            do $$ begin
                execute coalesce((
                    select 'analyze ' || string_agg(oid::regclass::text, ', ')
                    from pg_class
                    where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and not relisshared
                      and pg_relation_size(oid) > relpages::bigint * current_setting('block_size')::int
                ), 'select');
            end $$
            """;

    private final ScratchDatabases server;
    private final DatabaseUrl url;
    private final ReusedSessions sessions;

    ScratchDatabase(ScratchDatabases server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
        this.sessions = new ReusedSessions(url);
    }

    public DatabaseUrl url() {
        return url;
    }

    /** Returns a data source whose sessions are new ones. */
    public DataSource dataSource() {
        return url.dataSource();
    }

    /**
     * Returns a data source that also hands out sessions which an earlier user closed, because their caches have the
     * catalogs already. Its users must leave neither settings nor temporary objects behind.
     */
    public DataSource reusedSessions() {
        return sessions;
    }

    /**
     * Collects statistics of the catalogs that have grown, which the server would do only after some minutes. Without
     * them, queries of the catalogs take five times as long. Copies of the database inherit the statistics. Tables are
     * left out: a foreign table would be read from its server.
     */
    public ScratchDatabase analyzed() throws SQLException {
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ANALYZE);
        }
        return this;
    }

    void closeIdleSessions() {
        sessions.closeIdle();
    }

    @Override
    public void close() {
        closeIdleSessions();
        server.close(url.database());
    }

    /**
     * A data source whose sessions are used again after they were closed. A new session reads the catalogs into its caches
     * first, which takes longer than most queries of them.
     */
    private static final class ReusedSessions extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private static final int SECONDS_TO_ANSWER = 5;

        private final transient Queue<Connection> idle = new ConcurrentLinkedQueue<>();

        ReusedSessions(DatabaseUrl url) {
            url.configure(this);
        }

        @Override
        public Connection getConnection() throws SQLException {
            for (Connection session = idle.poll(); session != null; session = idle.poll()) {
                // The server can have ended it, for example while a user answered a question.
                if (session.isValid(SECONDS_TO_ANSWER)) {
                    return lent(session);
                }
                session.close();
            }
            return lent(super.getConnection());
        }

        private Connection lent(Connection session) {
            AtomicBoolean returned = new AtomicBoolean();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            if (!returned.getAndSet(true)) {
                                takeBack(session);
                            }
                            return null;
                        }
                        try {
                            return method.invoke(session, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void takeBack(Connection session) throws SQLException {
            if (!session.isClosed()) {
                if (!session.getAutoCommit()) {
                    session.rollback();
                    session.setAutoCommit(true);
                }
                idle.add(session);
            }
        }

        /** Closes the sessions that nobody uses. A database with sessions cannot be copied. */
        void closeIdle() {
            for (Connection session = idle.poll(); session != null; session = idle.poll()) {
                try {
                    session.close();
                } catch (SQLException e) {
                    throw DatabaseException.because("A session of a scratch database cannot be closed", e);
                }
            }
        }
    }
}
