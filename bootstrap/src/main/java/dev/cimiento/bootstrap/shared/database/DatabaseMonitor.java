package dev.cimiento.bootstrap.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.bootstrap.shared.job.WorkThread;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Checks the database at intervals on its own connection, so that readiness does not depend on the pool. While the
 * database does not respond, the server is not ready. An embedded database that has crashed is restarted.
 */
public final class DatabaseMonitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMonitor.class);
    private static final int RESPONSE_SECONDS = 1;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Database database;
    private final DataSource pool;
    private final ApplicationEventPublisher events;
    private final ApplicationAvailability availability;
    private final Duration interval;
    private final WorkThread thread = new WorkThread("database-monitor", this::watch);

    private @Nullable Connection connection;
    private @Nullable Instant unavailableSince;

    /** @param interval zero to disable the monitor */
    public DatabaseMonitor(
            Database database,
            DataSource pool,
            ApplicationEventPublisher events,
            ApplicationAvailability availability,
            Duration interval) {
        this.database = database;
        this.pool = pool;
        this.events = events;
        this.availability = availability;
        this.interval = interval;
    }

    @Override
    public boolean isAutoStartup() {
        return !interval.isZero();
    }

    @Override
    public void start() {
        thread.start();
    }

    /**
     * Stops before the web server does: while that finishes its requests, this server is not ready anyway. An interrupt
     * would close the file channels that lock the embedded database.
     */
    @Override
    public void stop() {
        thread.stop(STOP_TIMEOUT);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void watch(WorkThread.Run run) throws InterruptedException {
        try {
            run.rest(interval);
            while (!run.isStopping()) {
                check();
                run.rest(interval);
            }
        } finally {
            disconnect();
        }
    }

    private void check() {
        try {
            checkOnce();
        } catch (RuntimeException failure) {
            log.error("The check of the database failed", failure);
        }
    }

    private void checkOnce() {
        Optional<SQLException> failure = probe();
        if (failure.isEmpty()) {
            markAvailable();
        } else {
            markUnavailable(failure.get());
            revive();
        }
    }

    private void markUnavailable(SQLException failure) {
        if (unavailableSince == null) {
            unavailableSince = Instant.now();
            log.warn("The database does not respond: {}", failure.getMessage());
            evictConnections();
        }
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            publish(ReadinessState.REFUSING_TRAFFIC);
        }
    }

    private void markAvailable() {
        if (unavailableSince != null) {
            log.info(
                    "The database responds again after {} s",
                    Duration.between(unavailableSince, Instant.now()).toSeconds());
            unavailableSince = null;
            publish(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    private void publish(ReadinessState state) {
        if (isRunning()) {
            AvailabilityChangeEvent.publish(events, this, state);
        }
    }

    /** Checks the connection. If it is broken, tries a new one, because only this connection may be lost. */
    private Optional<SQLException> probe() {
        if (connection != null && responds(connection)) {
            return Optional.empty();
        }
        disconnect();
        try {
            connection = database.url().dataSource().getConnection();
            return Optional.empty();
        } catch (SQLException failure) {
            return isFull(failure) ? Optional.empty() : Optional.of(failure);
        }
    }

    private static boolean responds(Connection connection) {
        try {
            return connection.isValid(RESPONSE_SECONDS);
        } catch (SQLException negative) {
            throw new IllegalStateException(negative);
        }
    }

    /** Returns true if the database has no free connection. It does respond, and the pool has its own connections. */
    private static boolean isFull(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("53");
    }

    /**
     * Closes the connections of the pool. Otherwise each lost connection would delay one request until it is detected.
     */
    private void evictConnections() {
        try {
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
    }

    private void revive() {
        try {
            if (isRunning() && database.revive()) {
                log.warn("The embedded PostgreSQL had crashed and was restarted");
            }
        } catch (DatabaseException failure) {
            log.error("The embedded PostgreSQL cannot be restarted: {}", failure.getMessage());
        }
    }

    private void disconnect() {
        Connection lost = connection;
        connection = null;
        try {
            if (lost != null) {
                lost.close();
            }
        } catch (SQLException alreadyLost) {
            log.debug("The connection was lost before it was closed", alreadyLost);
        }
    }
}
