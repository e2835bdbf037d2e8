package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.job.WorkThread;
import dev.cimiento.persistence.shared.replica.Replica;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Watches the replicas, and the position of the primary with which they are compared. */
final class ReplicaMonitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReplicaMonitor.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    private static final String POSITION = "select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint";

    private final Database database;
    private final PrimaryPositions positions;
    private final List<MonitoredReplica> replicas;
    private final WorkThread thread = new WorkThread("primary-position", this::watch);

    ReplicaMonitor(Database database, ReplicaSettings settings) {
        this.database = database;
        this.positions = new PrimaryPositions(settings.lag());
        this.replicas = settings.urls().stream()
                .map(url -> new MonitoredReplica(url, settings.pool(), positions))
                .toList();
    }

    List<MonitoredReplica> replicas() {
        return replicas;
    }

    long fit() {
        return replicas.stream().filter(Replica::isFit).count();
    }

    @Override
    public void start() {
        thread.start();
        replicas.forEach(MonitoredReplica::start);
    }

    @Override
    public void stop() {
        thread.stop(STOP_TIMEOUT);
        replicas.forEach(MonitoredReplica::stop);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void watch(WorkThread.Run run) throws InterruptedException {
        while (!run.isStopping()) {
            try (Connection primary = database.url().dataSource().getConnection()) {
                while (!run.isStopping()) {
                    positions.add(System.nanoTime(), position(primary));
                    run.rest(INTERVAL);
                }
            } catch (SQLException unavailable) {
                log.debug("The position of the primary cannot be read", unavailable);
                run.rest(RETRY);
            } catch (RuntimeException failure) {
                log.error("The position of the primary cannot be read", failure);
                run.rest(RETRY);
            }
        }
    }

    /** Returns the end of the primary's write-ahead log, in bytes. */
    static long position(Connection primary) throws SQLException {
        try (Statement statement = primary.createStatement();
                ResultSet row = statement.executeQuery(POSITION)) {
            row.next();
            return row.getLong(1);
        }
    }
}
