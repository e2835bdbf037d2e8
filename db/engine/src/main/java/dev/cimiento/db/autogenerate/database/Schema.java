package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
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
    public Schema likewise(Connection other) throws SQLException {
        return of(other, settings.granted());
    }

    /** In which points another database is not as this one. */
    public List<String> differencesTo(Schema actual) {
        List<String> found = new ArrayList<>();
        objectsUnlike(actual).forEach(difference -> found.add(difference.toString()));
        settingsLackedBy(actual).forEach(statement -> found.add("not done: " + statement));
        return found;
    }

    /** The objects that another database has not, or otherwise, or besides. */
    public List<Difference> objectsUnlike(Schema actual) {
        List<Difference> found = new ArrayList<>(catalog.differencesTo(actual.catalog));
        partitionsLackedBy(actual).forEach(name -> found.add(new Difference("table " + name, "a partition", null)));
        return found;
    }

    /** The statements that would set what another database has as well, but not as it is set here. */
    public List<String> settingsLackedBy(Schema actual) {
        return actual.settings.statementsTo(settings, setting -> true);
    }

    /** The partitions that another database has not, under their names. */
    public Set<String> partitionsLackedBy(Schema other) {
        Set<String> partitions = new LinkedHashSet<>(settings.partitions());
        partitions.removeAll(other.settings.tables());
        return partitions;
    }
}
