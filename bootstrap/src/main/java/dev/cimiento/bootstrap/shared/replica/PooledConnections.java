package dev.cimiento.bootstrap.shared.replica;

import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.bootstrap.shared.database.ConnectionPool;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A pool that can be closed and opened again. Closing it aborts the connections in use. */
final class PooledConnections extends AbstractDataSource implements AutoCloseable {

    private volatile @Nullable HikariDataSource pool;

    void openIfClosed(DatabaseUrl url, ConnectionSettings.Pool settings) {
        if (pool == null) {
            pool = ConnectionPool.open(url, settings);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource open = pool;
        if (open == null) {
            throw new SQLTransientConnectionException("The replica was lost.");
        }
        return open.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("The user is that of the pool.");
    }

    @Override
    public void close() {
        HikariDataSource open = pool;
        pool = null;
        if (open != null) {
            open.close();
        }
    }
}
