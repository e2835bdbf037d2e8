package dev.cimiento.db.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A data source whose sessions are used again after they were closed. A new session reads the catalogs into its caches
 * first, which takes longer than most queries of them.
 */
final class ReusedSessions extends PGSimpleDataSource {

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
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
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
