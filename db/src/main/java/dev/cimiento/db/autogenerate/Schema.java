package dev.cimiento.db.autogenerate;

import dev.cimiento.db.schema.Catalog;
import dev.cimiento.db.shared.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What a database is at one time, as far as revisions change it. */
public record Schema(Catalog catalog, ObjectSettings settings) {

    /** Reads a database; who may do what in it does not matter. */
    public static Schema of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return of(connection, false);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be read", e);
        }
    }

    /** @param granted whether it matters who may do what */
    static Schema of(Connection database, boolean granted) throws SQLException {
        return new Schema(Catalog.read(database), ObjectSettings.of(database, granted));
    }

    /** What another database is, in the same points. */
    Schema likewise(Connection other) throws SQLException {
        return of(other, settings.granted());
    }

    /** In which points another database is not as this one. */
    public List<String> differencesTo(Schema actual) {
        List<String> found = new ArrayList<>();
        catalog.differencesTo(actual.catalog).forEach(difference -> found.add(difference.toString()));
        actual.settings
                .statementsTo(settings, setting -> true)
                .forEach(statement -> found.add("not done: " + statement));
        partitionsLackedBy(actual).forEach(partition -> found.add("table " + partition + ": missing"));
        return found;
    }

    /** The partitions that another database has not, under their names. */
    Set<String> partitionsLackedBy(Schema other) {
        Set<String> partitions = new LinkedHashSet<>(settings.partitions());
        partitions.removeAll(other.settings.tables());
        return partitions;
    }
}
