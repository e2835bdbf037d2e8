package dev.cimiento.db.testing;

import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database of a test's own. The server below it is started with the first one and stopped after the last test.
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.migrated();
 *
 * @AfterAll
 * static void drop() {
 *     DATABASE.close();
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final ScratchDatabase database;

    private TestDatabase(ScratchDatabase database) {
        this.database = database;
    }

    /** A database with nothing in it. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.get().create());
    }

    /** A database to which this project's own revisions have been applied. */
    public static TestDatabase migrated() {
        return new TestDatabase(TestServer.get().createMigrated());
    }

    /** Connects anew each time: a test that makes many connections puts a pool over it. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    public DatabaseUrl url() {
        return database.url();
    }

    /** Runs statements in a connection of its own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether there is a table, index or the like of this name. */
    public boolean exists(String relation) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('" + relation + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Drops it, whoever is still connected. */
    @Override
    public void close() {
        database.close();
    }
}
