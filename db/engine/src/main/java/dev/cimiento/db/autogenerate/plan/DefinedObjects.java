package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.core.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects without rows of a database, by their definitions in PostgreSQL's own words. They are used for what the diff
 * engine cannot read.
 */
record DefinedObjects(Map<String, Statements> objects) {

    private static final CatalogQuery QUERY = new CatalogQuery("definitions.sql");

    record Statements(String creates, String drops) {}

    static DefinedObjects of(Connection connection) throws SQLException {
        Map<String, Statements> objects = new LinkedHashMap<>();
        QUERY.rows(connection, row -> Map.entry(row.getString(1), new Statements(row.getString(2), row.getString(3))))
                .forEach(object -> objects.put(object.getKey(), object.getValue()));
        return new DefinedObjects(objects);
    }

    /**
     * Returns the statements that drop different objects and create them as in another database.
     *
     * @param differences the differences of this database to the other one
     */
    List<String> statementsTo(DefinedObjects other, List<Difference> differences) {
        List<String> drops = new ArrayList<>();
        List<String> creates = new ArrayList<>();
        for (Difference difference : differences) {
            Statements here = objects.get(difference.object());
            Statements there = other.objects.get(difference.object());
            if (here != null) {
                drops.add(here.drops());
            }
            if (there != null) {
                creates.add(there.creates());
            }
        }
        drops.addAll(creates);
        return drops;
    }
}
