package dev.cimiento.db.autogenerate;

import dev.cimiento.db.schema.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a database is at one time, as far as revisions change it. */
record Schema(Catalog catalog, ObjectSettings settings) {

    /** @param granted whether it matters who may do what */
    static Schema of(DataSource database, boolean granted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Schema(Catalog.read(connection), ObjectSettings.of(connection, granted));
        }
    }

    /** What another database is, in the same points. */
    Schema likewise(DataSource other) throws SQLException {
        return of(other, settings.granted());
    }

    /** In which points another database is not as this one. */
    List<String> differencesTo(Schema actual) {
        List<String> found = new ArrayList<>();
        catalog.differencesTo(actual.catalog).forEach(difference -> found.add(difference.toString()));
        actual.settings
                .statementsTo(settings, setting -> true)
                .forEach(statement -> found.add("not done: " + statement));
        List<String> partitions = new ArrayList<>(settings.partitions());
        partitions.removeAll(actual.settings.tables());
        partitions.forEach(partition -> found.add("table " + partition + ": missing"));
        return found;
    }
}
