package dev.cimiento.bootstrap.shared;

import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.persistence.shared.LongWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How connections are made, kept and given up. Zero switches a limit off, and then it is not named to the server or
 * driver at all; what the address of the database says itself goes before.
 *
 * @param patience how long a start waits for a database that is not there
 */
record ConnectionSettings(Pool pool, Driver driver, Server server, LongWork longWork, Duration patience) {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    /**
     * @param acquire how long a request waits for a connection
     * @param validation how long a connection that is taken from the pool may take to show that it works
     * @param keepalive how often an idle connection is used, so that nothing on the way cuts it
     * @param lifetime after which a connection is replaced by a new one
     */
    record Pool(int size, Duration acquire, Duration validation, Duration keepalive, Duration lifetime) {}

    /**
     * @param connect for a host to answer
     * @param login for a connection to be made, with all hosts and signing in
     * @param socket for the server to say anything; longer than it may work on a statement
     */
    record Driver(Duration connect, Duration login, Duration socket) {}

    /** What the server ends by itself (PostgreSQL manual, 19.11.1). */
    record Server(Duration statement, Duration lock, Duration idleInTransaction) {}

    /** @throws SettingsException when one of them cannot be */
    static ConnectionSettings of(Settings settings) {
        Pool pool = new Pool(
                settings.number("DB_POOL_SIZE", 10, 1, 1_000),
                atLeast(SHORTEST_WAIT, "DB_POOL_WAIT", settings.duration("DB_POOL_WAIT", Duration.ofSeconds(2))),
                atLeast(
                        SHORTEST_WAIT,
                        "DB_VALIDATION_TIMEOUT",
                        settings.duration("DB_VALIDATION_TIMEOUT", Duration.ofSeconds(1))),
                offOrAtLeast(SHORTEST_LIFE, "DB_KEEPALIVE", settings.duration("DB_KEEPALIVE", Duration.ofMinutes(1))),
                offOrAtLeast(
                        SHORTEST_LIFE,
                        "DB_MAX_LIFETIME",
                        settings.duration("DB_MAX_LIFETIME", Duration.ofMinutes(30))));
        if (pool.validation().compareTo(pool.acquire()) >= 0) {
            throw new SettingsException("DB_VALIDATION_TIMEOUT must be shorter than DB_POOL_WAIT.");
        }
        return new ConnectionSettings(
                pool,
                new Driver(
                        settings.duration("DB_CONNECT_TIMEOUT", Duration.ofSeconds(2)),
                        settings.duration("DB_LOGIN_TIMEOUT", Duration.ofSeconds(3)),
                        settings.duration("DB_SOCKET_TIMEOUT", Duration.ofSeconds(8))),
                new Server(
                        settings.duration("DB_STATEMENT_TIMEOUT", Duration.ofSeconds(5)),
                        settings.duration("DB_LOCK_TIMEOUT", Duration.ofSeconds(2)),
                        settings.duration("DB_IDLE_IN_TRANSACTION_TIMEOUT", Duration.ofSeconds(10))),
                new LongWork(
                        settings.duration("DB_LONG_STATEMENT_TIMEOUT", LongWork.DEFAULT.statement()),
                        settings.duration("DB_LONG_LOCK_TIMEOUT", LongWork.DEFAULT.lock())),
                settings.duration("DB_START_WAIT", Duration.ofMinutes(1)));
    }

    /** The address, with these limits wherever it has none of its own. */
    DatabaseUrl limited(DatabaseUrl url) {
        Map<String, Duration> ends = new LinkedHashMap<>();
        ends.put("statement_timeout", server.statement());
        ends.put("lock_timeout", server.lock());
        ends.put("idle_in_transaction_session_timeout", server.idleInTransaction());
        ends.values().removeIf(Duration::isZero);
        Map<String, String> serverSettings = new LinkedHashMap<>();
        ends.forEach((name, limit) -> serverSettings.put(name, Long.toString(limit.toMillis())));
        return url.withDefault("connectTimeout", seconds(driver.connect()))
                .withDefault("loginTimeout", seconds(driver.login()))
                .withDefault("socketTimeout", seconds(driver.socket()))
                .withDefault("tcpKeepAlive", "true")
                .withDefault("ApplicationName", "cimiento")
                .withServerSettings(serverSettings);
    }

    private static Duration atLeast(Duration least, String name, Duration duration) {
        if (duration.compareTo(least) < 0) {
            throw new SettingsException(name + " must be at least " + least.toMillis() + "ms.");
        }
        return duration;
    }

    private static Duration offOrAtLeast(Duration least, String name, Duration duration) {
        return duration.isZero() ? duration : atLeast(least, name, duration);
    }

    /** The driver counts whole seconds. */
    private static String seconds(Duration duration) {
        return Long.toString(duration.plusMillis(999).toSeconds());
    }
}
