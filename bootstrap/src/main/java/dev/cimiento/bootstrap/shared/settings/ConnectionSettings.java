package dev.cimiento.bootstrap.shared.settings;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.persistence.shared.transaction.LongTransactionLimits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of database connections. A limit of zero is off: it is not sent to the server or driver. Parameters in
 * the URL of the database take precedence.
 *
 * @param patience the time that a start waits for an unavailable database
 * @param monitor the interval of the database monitor; zero to disable it
 */
public record ConnectionSettings(
        Pool pool, Driver driver, Server server, LongTransactionLimits longWork, Duration patience, Duration monitor) {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    /**
     * The settings of the connection pool.
     *
     * @param acquire the time that a request waits for a connection
     * @param validation the time-out of the check whether a connection works
     * @param keepalive the interval at which idle connections are used, so that the network does not drop them
     * @param lifetime the age at which a connection is replaced
     */
    public record Pool(int size, Duration acquire, Duration validation, Duration keepalive, Duration lifetime) {}

    /**
     * The time-outs of the driver.
     *
     * @param connect for a host to respond
     * @param login for the whole connection, with all hosts and the authentication
     * @param socket for a response of the server; longer than the limit on statements
     */
    record Driver(Duration connect, Duration login, Duration socket) {}

    /** The time-outs that PostgreSQL enforces (manual, 19.11.1). */
    record Server(Duration statement, Duration lock, Duration idleInTransaction) {}

    /** @throws SettingsException if a setting is invalid */
    public static ConnectionSettings of(Settings settings) {
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
        Driver driver = new Driver(
                settings.duration("DB_CONNECT_TIMEOUT", Duration.ofSeconds(2)),
                settings.duration("DB_LOGIN_TIMEOUT", Duration.ofSeconds(3)),
                settings.duration("DB_SOCKET_TIMEOUT", Duration.ofSeconds(8)));
        Server server = new Server(
                settings.duration("DB_STATEMENT_TIMEOUT", Duration.ofSeconds(5)),
                settings.duration("DB_LOCK_TIMEOUT", Duration.ofSeconds(2)),
                settings.duration("DB_IDLE_IN_TRANSACTION_TIMEOUT", Duration.ofSeconds(10)));
        requireShorter("DB_VALIDATION_TIMEOUT", pool.validation(), "DB_POOL_WAIT", pool.acquire());
        requireShorter("DB_KEEPALIVE", pool.keepalive(), "DB_MAX_LIFETIME", pool.lifetime());
        requireShorter("DB_STATEMENT_TIMEOUT", server.statement(), "DB_SOCKET_TIMEOUT", driver.socket());
        return new ConnectionSettings(
                pool,
                driver,
                server,
                new LongTransactionLimits(
                        settings.duration("DB_LONG_STATEMENT_TIMEOUT", LongTransactionLimits.DEFAULT.statement()),
                        settings.duration("DB_LONG_LOCK_TIMEOUT", LongTransactionLimits.DEFAULT.lock())),
                settings.duration("DB_START_WAIT", Duration.ofMinutes(1)),
                settings.duration("DB_MONITOR_INTERVAL", Duration.ofSeconds(1)));
    }

    /** Returns the URL with the time-outs for connecting only, for work of any duration. */
    public DatabaseUrl reachable(DatabaseUrl url) {
        return seconds(seconds(url, "connectTimeout", driver.connect()), "loginTimeout", driver.login())
                .withDefault("tcpKeepAlive", "true")
                .withDefault("ApplicationName", "cimiento")
                // The details of an error contain row values, which can be personal data, and errors are logged.
                .withDefault("logServerErrorDetail", "false");
    }

    /** Returns the URL for requests, with a limit on each wait. */
    public DatabaseUrl limited(DatabaseUrl url) {
        Map<String, Duration> limits = new LinkedHashMap<>();
        limits.put("statement_timeout", server.statement());
        limits.put("lock_timeout", server.lock());
        limits.put("idle_in_transaction_session_timeout", server.idleInTransaction());
        limits.values().removeIf(Duration::isZero);
        Map<String, String> serverSettings = new LinkedHashMap<>();
        limits.forEach((name, limit) -> serverSettings.put(name, Long.toString(limit.toMillis())));
        return seconds(reachable(url), "socketTimeout", driver.socket()).withServerSettings(serverSettings);
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

    /** Requires the order of two limits, unless one is off. */
    private static void requireShorter(String name, Duration shorter, String otherName, Duration longer) {
        if (!shorter.isZero() && !longer.isZero() && shorter.compareTo(longer) >= 0) {
            throw new SettingsException(name + " must be shorter than " + otherName + ".");
        }
    }

    /** Sets a parameter in seconds, rounded up because the driver takes whole seconds. */
    private static DatabaseUrl seconds(DatabaseUrl url, String parameter, Duration limit) {
        return limit.isZero()
                ? url
                : url.withDefault(parameter, Long.toString(limit.plusMillis(999).toSeconds()));
    }
}
