package dev.cimiento.bootstrap.shared.settings;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.persistence.shared.transaction.LongTransactionLimits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How connections are made, kept and given up. A limit that is zero is off, and then it is not named to the server or
 * driver at all; what the address of the database says itself goes before.
 *
 * @param patience how long a start waits for a database that is not there
 * @param monitor how often the database is looked at; zero for never
 */
public record ConnectionSettings(
        Pool pool, Driver driver, Server server, LongTransactionLimits longWork, Duration patience, Duration monitor) {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    /**
     * @param acquire how long a request waits for a connection
     * @param validation how long a connection that is taken from the pool may take to show that it works
     * @param keepalive how often an idle connection is used, so that nothing on the way cuts it
     * @param lifetime after which a connection is replaced by a new one
     */
    public record Pool(int size, Duration acquire, Duration validation, Duration keepalive, Duration lifetime) {}

    /**
     * @param connect for a host to answer
     * @param login for a connection to be made, with all hosts and signing in
     * @param socket for the server to say anything; longer than it may work on a statement
     */
    record Driver(Duration connect, Duration login, Duration socket) {}

    /** What the server ends by itself (PostgreSQL manual, 19.11.1). */
    record Server(Duration statement, Duration lock, Duration idleInTransaction) {}

    /** @throws SettingsException when one of them cannot be */
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

    /** The address as any work reaches it, however long that may take. */
    public DatabaseUrl reachable(DatabaseUrl url) {
        return seconds(seconds(url, "connectTimeout", driver.connect()), "loginTimeout", driver.login())
                .withDefault("tcpKeepAlive", "true")
                .withDefault("ApplicationName", "cimiento")
                // What an error tells of the rows that broke a constraint may be personal, and errors are logged.
                .withDefault("logServerErrorDetail", "false");
    }

    /** The address as requests reach it, with an end to each wait. */
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

    /** Where both are on. */
    private static void requireShorter(String name, Duration shorter, String otherName, Duration longer) {
        if (!shorter.isZero() && !longer.isZero() && shorter.compareTo(longer) >= 0) {
            throw new SettingsException(name + " must be shorter than " + otherName + ".");
        }
    }

    /** The driver counts whole seconds. */
    private static DatabaseUrl seconds(DatabaseUrl url, String parameter, Duration limit) {
        return limit.isZero()
                ? url
                : url.withDefault(parameter, Long.toString(limit.plusMillis(999).toSeconds()));
    }
}
