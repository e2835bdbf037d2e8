package dev.cimiento.bootstrap.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Creates the connection pool of the server. */
public final class ConnectionPool {

    private ConnectionPool() {}

    public static HikariDataSource open(DatabaseUrl url, ConnectionSettings.Pool settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cimiento");
        config.setDataSource(new RetryingDataSource(url));
        config.setMaximumPoolSize(settings.size());
        config.setConnectionTimeout(settings.acquire().toMillis());
        config.setValidationTimeout(settings.validation().toMillis());
        config.setKeepaliveTime(settings.keepalive().toMillis());
        config.setMaxLifetime(settings.lifetime().toMillis());
        // The role, the database or the server can have another default.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverride(new StandbyEviction());
        // The start has already waited for the database. If it becomes unavailable again, requests get a 503.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * Retries at short intervals. The pool itself would pause up to five seconds after the database is available again.
     */
    private static final class RetryingDataSource extends DelegatingDataSource {

        private static final int PAUSE_MILLIS = 250;

        RetryingDataSource(DatabaseUrl url) {
            super(url.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            while (true) {
                try {
                    return super.getConnection();
                } catch (SQLException failure) {
                    if (!DatabaseWait.isUnavailable(failure) || !hasPaused()) {
                        throw failure;
                    }
                }
            }
        }

        /** Ignores the pool's time-out, because the URL has its own. */
        @Override
        public void setLoginTimeout(int seconds) {}

        /** @return false if the pool was closed meanwhile */
        private static boolean hasPaused() {
            try {
                Thread.sleep(PAUSE_MILLIS);
                return true;
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Closes a connection whose server has become a standby, which would reject every change. */
    private static final class StandbyEviction implements SQLExceptionOverride {

        private static final String READ_ONLY = "25006";

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException error) {
            return READ_ONLY.equals(error.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
