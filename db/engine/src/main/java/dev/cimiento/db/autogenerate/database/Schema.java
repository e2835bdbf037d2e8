package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The schema of a database as it was read.
 *
 * @param uncompared its properties that no comparison sees, in words for people
 */
public record Schema(Catalog catalog, ObjectSettings settings, List<String> uncompared) {

    private static final CatalogQuery UNCOMPARED = new CatalogQuery("uncompared.sql");

    /** Reads a database without its privileges. */
    public static Schema of(DataSource database) {
        return of(database, false);
    }

    /** @param granted true to read privileges as well */
    public static Schema of(DataSource database, boolean granted) {
        try (Connection connection = database.getConnection()) {
            return of(connection, granted);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be read", e);
        }
    }

    /** @param granted true to read privileges as well */
    static Schema of(Connection database, boolean granted) throws SQLException {
        return new Schema(Catalog.read(database), ObjectSettings.of(database, granted), uncompared(database, granted));
    }

    private static List<String> uncompared(Connection database, boolean granted) throws SQLException {
        return UNCOMPARED
                .rows(
                        database,
                        row -> row.getBoolean(2) && granted ? Optional.<String>empty() : Optional.of(row.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Reads another database with the same options, except the properties that no comparison sees. */
    public Schema readFrom(Connection other) throws SQLException {
        return new Schema(Catalog.read(other), settings.readFrom(other), List.of());
    }

    /** Returns the differences of another database to this one, each as a line for people. */
    public List<String> differencesTo(Schema actual) {
        List<String> found = new ArrayList<>();
        objectDifferencesTo(actual).forEach(difference -> found.add(difference.toString()));
        settingsMissingIn(actual).forEach(statement -> found.add("not set: " + statement));
        return found;
    }

    /** Also returns the partitions that only the other database has. */
    public List<String> allDifferencesTo(Schema actual) {
        List<String> found = differencesTo(actual);
        actual.partitionsMissingIn(this).forEach(name -> found.add("table " + name + ": not expected"));
        return found;
    }

    /** Returns the objects that another database lacks, has in addition, or has with another definition. */
    public List<Difference> objectDifferencesTo(Schema actual) {
        List<Difference> found = new ArrayList<>(catalog.differencesTo(actual.catalog));
        partitionsMissingIn(actual).forEach(name -> found.add(new Difference("table " + name, "a partition", null)));
        return found;
    }

    /** Returns the statements that would give the common objects of another database the settings of this one. */
    public List<String> settingsMissingIn(Schema actual) {
        return actual.settings.statementsTo(settings, setting -> true);
    }

    /** Returns the names of the partitions that another database lacks. */
    public Set<String> partitionsMissingIn(Schema other) {
        Set<String> partitions = new LinkedHashSet<>(settings.partitions());
        partitions.removeAll(other.settings.tables());
        return partitions;
    }
}
