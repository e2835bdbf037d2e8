package dev.cimiento.db.statement.plugin;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * An executor that prepares statements on a connection without a database and keeps the last one. Each query returns
 * the number 1, because interceptors that count rows first then continue with the statement itself.
 */
final class SendingExecutor implements Executor {

    private final Configuration configuration;
    private final SendingConnection connection = new SendingConnection();
    private @Nullable SentSql sent;

    SendingExecutor(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Returns the last statement; empty if the interceptors sent none. */
    Optional<SentSql> sent() {
        return Optional.ofNullable(sent);
    }

    @Override
    public int update(MappedStatement statement, @Nullable Object parameter) throws SQLException {
        send(statement, parameter, RowBounds.DEFAULT, statement.getBoundSql(parameter));
        return 1;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Executor declares a raw ResultHandler.
    public <E> List<E> query(
            MappedStatement statement,
            @Nullable Object parameter,
            RowBounds rowBounds,
            @Nullable ResultHandler handler,
            @Nullable CacheKey key,
            BoundSql sql)
            throws SQLException {
        send(statement, parameter, rowBounds, sql);
        return (List<E>) List.of(1L);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public <E> List<E> query(
            MappedStatement statement, @Nullable Object parameter, RowBounds rowBounds, @Nullable ResultHandler handler)
            throws SQLException {
        return query(statement, parameter, rowBounds, handler, null, statement.getBoundSql(parameter));
    }

    private void send(MappedStatement statement, @Nullable Object parameter, RowBounds rowBounds, BoundSql sql)
            throws SQLException {
        StatementHandler handler =
                configuration.newStatementHandler(this, statement, parameter, rowBounds, NO_RESULT_HANDLER, sql);
        handler.prepare(connection.proxy(), null);
        sent = new SentSql(connection.lastSql(), handler.getBoundSql().getParameterMappings());
    }

    @Override
    public CacheKey createCacheKey(
            MappedStatement statement, @Nullable Object parameter, RowBounds rowBounds, BoundSql sql) {
        return new CacheKey();
    }

    @Override
    public Transaction getTransaction() {
        return connection.transaction();
    }

    @Override
    public <E> Cursor<E> queryCursor(MappedStatement statement, Object parameter, RowBounds rowBounds) {
        throw new UnsupportedOperationException("Statements are not run");
    }

    @Override
    public List<BatchResult> flushStatements() {
        return List.of();
    }

    @Override
    public boolean isCached(MappedStatement statement, CacheKey key) {
        return false;
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void commit(boolean required) {}

    @Override
    public void rollback(boolean required) {}

    @Override
    public void clearLocalCache() {}

    @Override
    public void deferLoad(
            MappedStatement statement, MetaObject result, String property, CacheKey key, Class<?> targetType) {}

    @Override
    public void close(boolean forceRollback) {}

    @Override
    public void setExecutorWrapper(Executor executor) {}
}
