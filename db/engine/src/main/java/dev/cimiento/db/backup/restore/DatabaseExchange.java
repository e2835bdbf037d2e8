package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new database beside another one, which takes over its name in one transaction. The other database stays as it is
 * until then, and keeps its content under a new name afterwards, so that no failure loses data. The new one gets the
 * encoding, locale, tablespace, owner, privileges, settings and comment of the other one.
 */
public final class DatabaseExchange implements AutoCloseable {

    /** Databases that exist on every server, unless an administrator dropped them. */
    private static final List<String> MAINTENANCE = List.of("postgres", "template1");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int LONGEST_NAME = 63;

    private static final String OTHER_SESSIONS = "other sessions are connected to it";
    private static final int MOST_ATTEMPTS = 20;
    private static final int PAUSE_MILLIS = 100;

    private final DatabaseUrl current;
    private final DatabaseUrl maintenance;
    private final ScratchDatabases scratch;
    private final DatabaseUrl replacement;

    private record Property(int step, String text) {}

    /**
     * Creates the new database.
     *
     * @param current the database that will be replaced
     * @throws DatabaseException if the user may not replace it, or if other sessions are connected to it
     */
    public DatabaseExchange(DatabaseUrl current) {
        this.current = current;
        requireReplaceable();
        this.maintenance = maintenance();
        this.scratch = new ScratchDatabases(maintenance);
        try {
            ScratchDatabase created = scratch.createWith(properties("").get(0).text());
            this.replacement = created.url();
            // The search path decides where the history creates its tables.
            execute(properties(replacement.database()).stream()
                    .filter(property -> property.step() == 2)
                    .map(Property::text)
                    .toList());
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Returns the new database. Its connections must be closed before the exchange. */
    public DatabaseUrl replacement() {
        return replacement;
    }

    /**
     * Gives the new database the name of the other one.
     *
     * @return the other database under its new name
     * @throws DatabaseException if sessions are connected to one of them; then both stay as they are
     */
    public DatabaseUrl exchange(Clock clock) {
        String name = current.database();
        String suffix = "_replaced_"
                + LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(TIME);
        DatabaseUrl previous = current.withDatabase(shortened(name, LONGEST_NAME - suffix.length()) + suffix);
        List<String> statements = new ArrayList<>();
        statements.add(rename(name, previous.database()));
        properties(replacement.database()).stream()
                .filter(property -> property.step() > 2)
                .forEach(property -> statements.add(property.text()));
        statements.add(rename(replacement.database(), name));
        execute(statements);
        return previous;
    }

    /** Drops a database that was replaced. */
    public void drop(DatabaseUrl previous) {
        execute(List.of("drop database " + ObjectName.quoted(previous.database())));
    }

    private void requireReplaceable() {
        try (Connection connection = current.dataSource().getConnection()) {
            String obstacle = obstacle(connection);
            for (int i = 0; i < MOST_ATTEMPTS && obstacle.startsWith(OTHER_SESSIONS); i++) {
                // The server ends closed sessions a moment later.
                Thread.sleep(PAUSE_MILLIS);
                obstacle = obstacle(connection);
            }
            if (!obstacle.isEmpty()) {
                throw new DatabaseException("The database " + current.database() + " cannot be replaced: " + obstacle
                        + " Nothing was changed.");
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be examined", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Nothing was changed: interrupted", e);
        }
    }

    private static String obstacle(Connection connection) throws SQLException {
        return BackupQuery.of("replaceable.sql")
                .rows(
                        connection,
                        row -> obstacle(
                                row.getBoolean("is_writable"),
                                row.getBoolean("is_permitted"),
                                row.getString("sessions")))
                .get(0);
    }

    private static String obstacle(boolean isWritable, boolean isPermitted, @Nullable String sessions) {
        if (!isWritable) {
            return "the server is read-only. Use the primary server.";
        }
        if (!isPermitted) {
            return "that needs the owner of the database with the right to create databases (alter role … createdb)."
                    + " Without this right, restore into a new database.";
        }
        return sessions == null ? "" : OTHER_SESSIONS + " (" + sessions + "). End them first.";
    }

    private DatabaseUrl maintenance() {
        List<String> errors = new ArrayList<>();
        for (String name : MAINTENANCE) {
            DatabaseUrl url = current.withDatabase(name);
            try (Connection connection = url.dataSource().getConnection()) {
                if (connection.isValid(0) && !name.equals(current.database())) {
                    return url;
                }
            } catch (SQLException e) {
                errors.add(String.valueOf(e.getMessage()));
            }
        }
        throw new DatabaseException("The database " + current.database()
                + " cannot be replaced, because no other database can be reached to do so. Nothing was changed. "
                + String.join("; ", errors));
    }

    /** Returns the properties of the current database, as statements for another one. */
    private List<Property> properties(String other) {
        try (Connection connection = maintenance.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        BackupQuery.of("database_properties.sql").sql())) {
            statement.setString(1, current.database());
            statement.setString(2, other);
            List<Property> properties = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    properties.add(new Property(rows.getInt(1), rows.getString(2)));
                }
            }
            return properties;
        } catch (SQLException e) {
            throw DatabaseException.because("The properties of the database cannot be read", e);
        }
    }

    /** Executes statements in one transaction, if there are several. */
    private void execute(List<String> statements) {
        try (Connection connection = maintenance.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(statements.size() < 2);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw DatabaseException.because("The database " + current.database() + " cannot be replaced", e);
        }
    }

    private static String rename(String from, String to) {
        return "alter database " + ObjectName.quoted(from) + " rename to " + ObjectName.quoted(to);
    }

    private static String shortened(String name, int bytes) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /** Drops the new database, unless it has its name. */
    @Override
    public void close() {
        scratch.close();
    }
}
