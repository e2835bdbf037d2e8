package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.bootstrap.shared.job.WorkThread;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.persistence.shared.replica.Replica;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A replica with a pool of connections, which a thread checks once a second on a connection of its own. If the replica does
 * not respond, the pool is closed: this aborts the queries that wait for it, and the primary runs them.
 */
final class MonitoredReplica implements Replica {

    private static final Logger log = LoggerFactory.getLogger(MonitoredReplica.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /** The time-outs of the check, in seconds: a replica that does not respond must be noticed within five. */
    private static final String CHECK_TIMEOUT = "1";

    private static final String PRIMARY = "is a primary";

    private static final String STATE =
            "select pg_is_in_recovery(), coalesce(pg_last_wal_replay_lsn() - '0/0'::pg_lsn, 0)::bigint";

    private final DatabaseUrl url;
    private final ConnectionSettings.Pool settings;
    private final PrimaryPositions primary;
    private final PooledConnections connections = new PooledConnections();
    private final WorkThread thread;

    private volatile boolean fit;
    private volatile long replayed;
    private volatile String unfitBecause = "";
    private @Nullable Connection checked;

    MonitoredReplica(DatabaseUrl url, ConnectionSettings.Pool settings, PrimaryPositions primary) {
        this.url = url;
        this.settings = settings;
        this.primary = primary;
        this.thread = new WorkThread("replica-monitor", this::watch);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.stop(STOP_TIMEOUT);
    }

    @Override
    public boolean isFit() {
        return fit;
    }

    @Override
    public boolean hasReplayed(long position) {
        return replayed >= position;
    }

    @Override
    public boolean awaits(long position, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            do {
                if (replayedNow() >= position) {
                    return true;
                }
                Thread.sleep(POLL.toMillis());
            } while (System.nanoTime() < end);
        } catch (SQLException lost) {
            markLost();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private long replayedNow() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            replayed = state(connection).replayed();
            return replayed;
        }
    }

    @Override
    public void markLost() {
        fit = false;
        thread.wakeUp();
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    private void watch(WorkThread.Run run) throws InterruptedException {
        try {
            while (!run.isStopping()) {
                check();
                run.rest(INTERVAL);
            }
        } finally {
            fit = false;
            disconnect();
            connections.close();
        }
    }

    private void check() {
        try {
            State state = state(checkedConnection());
            replayed = state.replayed();
            if (!state.inRecovery()) {
                markPrimary();
                connections.close();
            } else if (!primary.isCurrent(state.replayed())) {
                markUnfit("is behind the primary");
            } else {
                connections.openIfClosed(url, settings);
                markFit();
            }
        } catch (SQLException failure) {
            markUnfit("does not respond: " + failure.getMessage());
            disconnect();
            connections.close();
        } catch (RuntimeException failure) {
            log.error("The check of a replica failed", failure);
        }
    }

    private void markFit() {
        if (!fit) {
            log.info("The replica {} is read", url.withoutParameters());
        }
        unfitBecause = "";
        fit = true;
    }

    /** A primary is no fault: all nodes of a cluster can be named as replicas. */
    private void markPrimary() {
        fit = false;
        if (!unfitBecause.equals(PRIMARY)) {
            log.info("{} is a primary. It is not read as a replica", url.withoutParameters());
        }
        unfitBecause = PRIMARY;
    }

    private void markUnfit(String reason) {
        fit = false;
        if (!reason.equals(unfitBecause)) {
            log.warn("The replica {} {}. It is not read", url.withoutParameters(), reason);
        }
        unfitBecause = reason;
    }

    private record State(boolean inRecovery, long replayed) {}

    private static State state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new State(row.getBoolean(1), row.getLong(2));
        }
    }

    private Connection checkedConnection() throws SQLException {
        Connection open = checked;
        if (open == null) {
            open = url.withParameter("connectTimeout", CHECK_TIMEOUT)
                    .withParameter("loginTimeout", CHECK_TIMEOUT)
                    .withParameter("socketTimeout", CHECK_TIMEOUT)
                    .dataSource()
                    .getConnection();
            checked = open;
        }
        return open;
    }

    private void disconnect() {
        Optional.ofNullable(checked).ifPresent(MonitoredReplica::close);
        checked = null;
    }

    private static void close(Connection lost) {
        try {
            lost.close();
        } catch (SQLException alreadyLost) {
            log.debug("The connection was lost before it was closed", alreadyLost);
        }
    }
}
