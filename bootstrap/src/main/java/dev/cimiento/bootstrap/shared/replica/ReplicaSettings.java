package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.core.DatabaseUrl;
import java.time.Duration;
import java.util.List;

/**
 * The settings of replicas.
 *
 * @param urls the address of each replica, with the limits of requests
 * @param pool the connections to each replica
 * @param lag the time by which a replica may be behind the primary
 * @param patience the time that a request waits for the write of its client to reach a replica
 */
record ReplicaSettings(List<DatabaseUrl> urls, ConnectionSettings.Pool pool, Duration lag, Duration patience) {

    /** Short, because the primary can serve a request that gets no connection. */
    private static final Duration ACQUIRE = Duration.ofMillis(250);

    private static final Duration LAG = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    static ReplicaSettings of(Settings settings, ConnectionSettings connections) {
        ConnectionSettings.Pool primary = connections.pool();
        return new ReplicaSettings(
                settings.replicaDatabaseUrl().stream()
                        .flatMap(url -> connections.limited(url).hosts().stream())
                        .toList(),
                new ConnectionSettings.Pool(primary.size(), ACQUIRE, ACQUIRE, primary.keepalive(), primary.lifetime()),
                settings.duration("DB_REPLICA_LAG", LAG),
                settings.duration("DB_REPLICA_WAIT", PATIENCE));
    }
}
