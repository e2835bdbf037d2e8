package dev.cimiento.db.statement.plugin;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/**
 * An executor that prepares statements on a connection without a database and keeps the last one. Each query returns
 * the number 1, because interceptors that count rows first then continue with the statement itself.
 */
final class SendingExecutor {

    private final Configuration configuration;
    private final SendingConnection connection = new SendingConnection();
    private @Nullable SentSql sent;

    SendingExecutor(Configuration configuration) {
        this.configuration = configuration;
    }

    Executor proxy() {
        return InertProxy.of(Executor.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "update" -> {
                MappedStatement statement = (MappedStatement) arguments[0];
                send((Executor) proxy, statement, arguments[1], RowBounds.DEFAULT, statement.getBoundSql(arguments[1]));
                yield 1;
            }
            case "query" -> {
                MappedStatement statement = (MappedStatement) arguments[0];
                // An interceptor can pass the SQL as the last argument.
                BoundSql sql = arguments.length == 6 ? (BoundSql) arguments[5] : statement.getBoundSql(arguments[1]);
                send((Executor) proxy, statement, arguments[1], (RowBounds) arguments[2], sql);
                yield List.of(1L);
            }
            case "createCacheKey" -> new CacheKey();
            case "getTransaction" -> connection.transaction();
            case "flushStatements" -> List.of();
            case "queryCursor" -> throw new UnsupportedOperationException("Statements are not run");
            default -> InertProxy.nothing(proxy, method, arguments);
        });
    }

    /** Returns the last statement; empty if the interceptors sent none. */
    Optional<SentSql> sent() {
        return Optional.ofNullable(sent);
    }

    private void send(
            Executor executor, MappedStatement statement, @Nullable Object parameter, RowBounds rowBounds, BoundSql sql)
            throws SQLException {
        StatementHandler handler = configuration.newStatementHandler(
                executor, statement, parameter, rowBounds, Executor.NO_RESULT_HANDLER, sql);
        handler.prepare(connection.proxy(), null);
        sent = new SentSql(connection.lastSql(), handler.getBoundSql().getParameterMappings());
    }
}
