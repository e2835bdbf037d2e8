package dev.cimiento.db.testing;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database of a test's own. The server below it is started with the first one and stopped after the last test.
 *
 * <pre>{@code
 * @AutoClose
 * private static final TestDatabase DATABASE = TestDatabase.empty();
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseUrl url;
    private final DatabaseUrl directUrl;
    private final DataSource dataSource;
    private final Runnable drop;

    private TestDatabase(DatabaseUrl url, DatabaseUrl directUrl, DataSource dataSource, Runnable drop) {
        this.url = url;
        this.directUrl = directUrl;
        this.dataSource = dataSource;
        this.drop = drop;
    }

    private static TestDatabase of(ScratchDatabase database) {
        DatabaseUrl url = TestTarget.throughPooler(database.url());
        DataSource dataSource = TestTarget.isPooled() ? url.dataSource() : database.dataSource();
        return new TestDatabase(url, database.url(), dataSource, database::close);
    }

    /** Creates an empty database. */
    public static TestDatabase empty() {
        return of(TestServer.get().create());
    }

    /** Returns true if the databases are reached through a pooler, where a session has no settings or locks of its own. */
    public static boolean isPooled() {
        return TestTarget.isPooled();
    }

    /**
     * Returns a copy of a database that is filled once and kept from run to run. A JVM has one such database.
     *
     * @param fingerprint a text that changes when the database must be filled again
     */
    public static TestDatabase copy(String fingerprint, Consumer<DatabaseUrl> filling) {
        return TestTarget.database()
                .map(existing -> new TestDatabase(existing, existing, existing.dataSource(), () -> {}))
                .orElseGet(() -> of(TestServer.get().copy(fingerprint, filling)));
    }

    /** Returns the URL as a user writes it, with the password. */
    public static String address(DatabaseUrl url) {
        String password = URLEncoder.encode(url.password().orElse(""), StandardCharsets.UTF_8);
        return url.toString().replace("+", "%20").replace(":***@", ":" + password + "@");
    }

    /** Returns a data source without a pool. A test that opens many connections adds a pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    public DatabaseUrl url() {
        return url;
    }

    /** Returns the URL without a pooler, for sessions that need their settings or locks. */
    public DatabaseUrl directUrl() {
        return directUrl;
    }

    /** Runs statements on a new connection. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns true if a table, index or other relation of this name exists. */
    public boolean exists(String relation) throws SQLException {
        return finds("select where to_regclass('" + relation + "') is not null");
    }

    /** Returns true if a query returns a row. */
    public boolean finds(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /**
     * Waits until a query returns a row.
     *
     * @throws IllegalStateException if it returns none within a minute
     */
    public void await(String query) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!finds(query)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("No row within a minute: " + query);
            }
            Thread.sleep(20);
        }
    }

    /** Drops the database, even with open connections. */
    @Override
    public void close() {
        drop.run();
    }
}
