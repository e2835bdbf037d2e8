package dev.cimiento.bootstrap.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Makes the pool of connections that serves. */
public final class ConnectionPool {

    private ConnectionPool() {}

    public static HikariDataSource open(DatabaseUrl url, ConnectionSettings.Pool settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cimiento");
        config.setDataSource(new Persistent(url));
        config.setMaximumPoolSize(settings.size());
        config.setConnectionTimeout(settings.acquire().toMillis());
        config.setValidationTimeout(settings.validation().toMillis());
        config.setKeepaliveTime(settings.keepalive().toMillis());
        config.setMaxLifetime(settings.lifetime().toMillis());
        // The default of the role, the database or the server may be another one.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverride(new StandbyIsLeft());
        // The start has waited for the database already; if it goes away again, requests are told so.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Tries again soon, where the pool itself would rest for up to five seconds before it sees that all is well. */
    private static final class Persistent extends DelegatingDataSource {

        private static final int PAUSE_MILLIS = 250;

        Persistent(DatabaseUrl url) {
            super(url.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            while (true) {
                try {
                    return super.getConnection();
                } catch (SQLException failure) {
                    if (!DatabaseWait.isAway(failure) || !isRested()) {
                        throw failure;
                    }
                }
            }
        }

        /** The address has its own, and this would be the pool's. */
        @Override
        public void setLoginTimeout(int seconds) {}

        /** @return false when the pool is closed meanwhile */
        private static boolean isRested() {
            try {
                Thread.sleep(PAUSE_MILLIS);
                return true;
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** A server that has become a standby lives on, and would refuse every change until its connection ends. */
    private static final class StandbyIsLeft implements SQLExceptionOverride {

        private static final String READ_ONLY = "25006";

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException error) {
            return READ_ONLY.equals(error.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
