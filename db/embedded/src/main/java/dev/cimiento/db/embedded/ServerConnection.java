package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The first connection to a server that was just started or found. It checks that the server serves the data directory,
 * since any server can listen on a port, and that it is as durable as required.
 */
record ServerConnection(DatabaseUrl url, String version) {

    /** The extension that counts statements and their times. */
    static final String STATISTICS = "pg_stat_statements";

    private static final int FIRST_WITH_ITERATIONS = 16;
    private static final String HAS_ONE_ITERATION =
            "select from pg_authid where rolname = current_user and rolpassword like 'SCRAM-SHA-256$1:%'";

    /** @throws DatabaseException if another server listens on the port, or a less durable one */
    static ServerConnection open(int port, DataDirectory data, ServerSettings settings) throws IOException {
        // If the server dies, another program may take its port and ask for the password: SCRAM does not reveal it.
        DatabaseUrl server = DatabaseUrl.of("127.0.0.1", port, "postgres", DataDirectory.SUPERUSER, data.password())
                .withParameter("requireAuth", "scram-sha-256");
        try (Connection connection =
                server.withParameter("socketTimeout", "60").dataSource().getConnection()) {
            requireOwn(connection, port, data.path());
            if (settings.durable()) {
                requireDurable(connection, data.path());
            }
            hashPasswordOnce(connection, data.password());
            createStatistics(connection);
            createDatabase(connection, settings.database());
            return new ServerConnection(server.withDatabase(settings.database()), show(connection, "server_version"));
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "The PostgreSQL server on port " + port + " does not accept the password of " + data.path(), e);
        }
    }

    /**
     * Sets the number of hash iterations to one. Many iterations protect passwords that people choose. This one has 192
     * random bits, and the default of 4,096 iterations is the largest cost of a connection. Servers before 16 have a
     * fixed number.
     */
    private static void hashPasswordOnce(Connection connection, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_ITERATIONS
                    && !hasRow(statement, HAS_ONE_ITERATION)) {
                statement.execute("set scram_iterations = 1");
                statement.execute(
                        "alter role " + DataDirectory.SUPERUSER + " password " + statement.enquoteLiteral(password));
                statement.execute("reset scram_iterations");
            }
        }
    }

    /**
     * Makes the statistics readable in the database {@code postgres}, for the statements of all databases. In the
     * database of a project, the extension would differ from the declared schema.
     */
    private static void createStatistics(Connection connection) throws SQLException {
        if (show(connection, "shared_preload_libraries").contains(STATISTICS)) {
            try (Statement statement = connection.createStatement()) {
                if (!hasRow(statement, "select from pg_extension where extname = '" + STATISTICS + "'")) {
                    statement.execute("create extension " + STATISTICS);
                }
            }
        }
    }

    private static boolean hasRow(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void requireOwn(Connection connection, int port, Path data) throws SQLException {
        String served = show(connection, "data_directory");
        if (!Path.of(served).equals(data)) {
            throw new DatabaseException("The PostgreSQL server on port " + port + " serves " + served + " and not "
                    + data + ": stop that server, and start this program again.");
        }
    }

    private static void requireDurable(Connection connection, Path data) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!show(connection, setting).equals("on")) {
                throw new DatabaseException("The PostgreSQL server of " + data + " runs with " + setting
                        + " off, as for tests: end the programs that use it, and start this program again.");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            try (ResultSet rows = exists.executeQuery();
                    Statement create = connection.createStatement()) {
                if (!rows.next()) {
                    create.execute("create database " + create.enquoteIdentifier(name, true));
                }
            }
        }
    }
}
