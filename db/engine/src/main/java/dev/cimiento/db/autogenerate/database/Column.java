package dev.cimiento.db.autogenerate.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that holds rows.
 *
 * @param table with its schema, quoted where it must be, as all names here
 * @param number PostgreSQL's own for it, which stays when it gets another name or type
 * @param type as it is declared
 * @param base the type below all domains and arrays
 * @param modifier of the type, such as its length; -1 for none
 * @param required whether it takes no null
 * @param values how they come about
 * @param defaulted whether it has a value where none is given
 * @param labels of an enum
 * @param fields of a composite type, as their types with their modifiers
 * @param checks the texts of the checks on it
 */
public record Column(
        String table,
        String name,
        long tableId,
        int number,
        String type,
        String base,
        boolean array,
        String kind,
        int modifier,
        boolean required,
        Values values,
        boolean defaulted,
        List<String> labels,
        List<String> fields,
        String checks) {

    /** Whether they are the rows' own or computed, and then whether they are stored. */
    public enum Values {
        OWN,
        STORED,
        VIRTUAL
    }

    /** An unnamed one of a type, as a field of a composite has it. */
    public static Column ofType(String base, int modifier) {
        return new Column(
                "", "", 0, 0, base, base, false, "b", modifier, false, Values.OWN, false, List.of(), List.of(), "");
    }

    private static final CatalogQuery QUERY = new CatalogQuery("columns.sql");

    /** The same with fewer values to choose from. */
    public Column withLabels(List<String> fewer) {
        return new Column(
                table, name, tableId, number, type, base, array, kind, modifier, required, values, defaulted, fewer,
                fields, checks);
    }

    public boolean generated() {
        return values != Values.OWN;
    }

    /** Whether a value is stored in the same way: a type of the same name may have changed below. */
    public boolean isStoredLike(Column other) {
        return type.equals(other.type) && base.equals(other.base) && array == other.array && modifier == other.modifier;
    }

    /** All columns of a database, by table and name. */
    public static Map<String, Map<String, Column>> of(Connection connection) throws SQLException {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        for (Column column : QUERY.rows(connection, Column::read)) {
            tables.computeIfAbsent(column.table(), table -> new LinkedHashMap<>())
                    .put(column.name(), column);
        }
        return tables;
    }

    private static Column read(ResultSet row) throws SQLException {
        String checks = row.getString("checks");
        return new Column(
                row.getString("table_name"),
                row.getString("column_name"),
                row.getLong("table_id"),
                row.getInt("column_number"),
                row.getString("type"),
                row.getString("base"),
                row.getBoolean("is_array"),
                row.getString("kind"),
                row.getInt("modifier"),
                row.getBoolean("required"),
                Values.valueOf(row.getString("values")),
                row.getBoolean("has_default"),
                texts(row.getArray("labels")),
                texts(row.getArray("fields")),
                checks == null ? "" : checks);
    }

    public static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
