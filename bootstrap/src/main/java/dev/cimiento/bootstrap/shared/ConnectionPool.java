package dev.cimiento.bootstrap.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.cimiento.db.shared.DatabaseUrl;
import java.sql.SQLException;

/** Makes the pool of connections that serves. */
final class ConnectionPool {

    private ConnectionPool() {}

    static HikariDataSource open(DatabaseUrl url, ConnectionSettings.Pool settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cimiento");
        config.setJdbcUrl(url.jdbcUrl());
        url.user().ifPresent(config::setUsername);
        url.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.size());
        config.setConnectionTimeout(settings.acquire().toMillis());
        config.setValidationTimeout(settings.validation().toMillis());
        config.setKeepaliveTime(settings.keepalive().toMillis());
        config.setMaxLifetime(settings.lifetime().toMillis());
        // What an error tells of the rows that broke a constraint may be personal, and errors are logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setExceptionOverride(new StandbyIsLeft());
        return new HikariDataSource(config);
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
