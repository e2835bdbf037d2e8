package dev.cimiento.bootstrap.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
 * Looks at the database regularly, on a connection of its own, so that readiness is known without waiting for the pool.
 * While it does not answer the server is not ready; an embedded one that died is started again.
 */
public final class DatabaseMonitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMonitor.class);
    private static final int ANSWER_SECONDS = 1;
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final Database database;
    private final DataSource pool;
    private final ApplicationEventPublisher events;
    private final ApplicationAvailability availability;
    private final Duration interval;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private @Nullable Thread thread;
    private @Nullable Connection connection;
    private @Nullable Instant awaySince;

    /** @param interval zero to do nothing */
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
        Thread started = new Thread(this::watch, "database-monitor");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** The first to stop, while requests are still being finished: from then on the server is not ready anyway. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (thread != null) {
                // It is not interrupted: the locks of an embedded server's files would not survive that.
                thread.join(LAST_LOOK.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        try {
            while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } catch (RuntimeException failure) {
                    log.error("The database could not be looked at", failure);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void look() {
        Optional<SQLException> failure = ask();
        if (failure.isEmpty()) {
            isBack();
        } else {
            isAway(failure.get());
            revive();
        }
    }

    private void isAway(SQLException failure) {
        if (awaySince == null) {
            awaySince = Instant.now();
            log.warn("The database does not answer: {}", failure.getMessage());
            evictConnections();
        }
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            publish(ReadinessState.REFUSING_TRAFFIC);
        }
    }

    private void isBack() {
        if (awaySince != null) {
            log.info(
                    "The database answers again, after {} s",
                    Duration.between(awaySince, Instant.now()).toSeconds());
            awaySince = null;
            publish(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    private void publish(ReadinessState state) {
        if (stopped.getCount() > 0) {
            AvailabilityChangeEvent.publish(events, this, state);
        }
    }

    /** A connection of its own may also have been cut alone; then a new one answers. */
    private Optional<SQLException> ask() {
        if (connection != null && answers(connection)) {
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

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException negative) {
            throw new IllegalStateException(negative);
        }
    }

    /** It answers, if only to say that it has no connection left; the pool has its own. */
    private static boolean isFull(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("53");
    }

    /** Those that the network has lost would otherwise be found out one by one, a request waiting for each. */
    private void evictConnections() {
        try {
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
    }

    private void revive() {
        try {
            if (stopped.getCount() > 0 && database.revive()) {
                log.warn("The embedded PostgreSQL had died, and was started again");
            }
        } catch (DatabaseException failure) {
            log.error("The embedded PostgreSQL cannot be started again: {}", failure.getMessage());
        }
    }

    private void disconnect() {
        Connection lost = connection;
        connection = null;
        try {
            if (lost != null) {
                lost.close();
            }
        } catch (SQLException alreadyGone) {
            log.debug("The connection was lost before it was closed", alreadyGone);
        }
    }
}
