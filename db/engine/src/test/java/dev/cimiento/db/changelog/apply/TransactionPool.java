package dev.cimiento.db.changelog.apply;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Simulates a pooler in transaction mode: a client connection has a server connection only while a statement or a
 * transaction runs. Only queries of the backend's process id work on it.
 */
public final class TransactionPool implements AutoCloseable {

    private final Deque<Connection> idle = new ArrayDeque<>();
    private final boolean latestFirst;

    private TransactionPool(DataSource server, int size, boolean latestFirst) throws SQLException {
        this.latestFirst = latestFirst;
        for (int i = 0; i < size; i++) {
            idle.add(server.getConnection());
        }
    }

    /** The default of PgBouncer: the backend that was returned last is assigned first. */
    public static TransactionPool latestFirst(DataSource server, int size) throws SQLException {
        return new TransactionPool(server, size, true);
    }

    /** PgBouncer with {@code server_round_robin}. */
    public static TransactionPool inTurn(DataSource server, int size) throws SQLException {
        return new TransactionPool(server, size, false);
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> new Client().connection());
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    private final class Client {

        private @Nullable Connection server;
        private boolean autoCommit = true;

        Connection connection() {
            return proxy(Connection.class, (method, arguments) -> switch (method) {
                case "isWrapperFor" -> false;
                case "getAutoCommit" -> autoCommit;
                case "setAutoCommit" -> autoCommit((boolean) arguments[0]);
                case "createStatement" -> statement();
                case "close" -> giveBack();
                default -> throw new SQLException("A test's pool has no " + method);
            });
        }

        private @Nullable Object autoCommit(boolean wanted) {
            autoCommit = wanted;
            return wanted ? giveBack() : null;
        }

        private Statement statement() {
            Map<String, Statement> opened = new HashMap<>();
            return proxy(Statement.class, (method, arguments) -> {
                if (method.equals("close")) {
                    for (Statement statement : opened.values()) {
                        statement.close();
                    }
                    return null;
                }
                Connection used = server == null ? idle.pollFirst() : server;
                if (used == null) {
                    throw new SQLException("The pool has no idle backend left");
                }
                server = used;
                Statement statement = used.createStatement();
                opened.put(method + opened.size(), statement);
                Object result = method.equals("executeQuery")
                        ? statement.executeQuery((String) arguments[0])
                        : statement.execute((String) arguments[0]);
                if (autoCommit) {
                    giveBack();
                }
                return result;
            });
        }

        private @Nullable Object giveBack() {
            if (server != null && latestFirst) {
                idle.addFirst(server);
            } else if (server != null) {
                idle.addLast(server);
            }
            server = null;
            return null;
        }
    }

    private interface Call {
        @Nullable
        Object answer(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        call.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
