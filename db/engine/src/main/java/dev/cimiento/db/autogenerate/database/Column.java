package dev.cimiento.db.autogenerate.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that holds rows. All names are quoted where SQL needs it, and the table has its schema.
 *
 * @param tableId the {@code oid} of the table, which changes if the table is recreated
 * @param number {@code pg_attribute.attnum}, which stays if the column is renamed or gets another type
 * @param type the declared type
 * @param base the type below all domains and arrays
 * @param modifier the type's modifier as PostgreSQL stores it, such as a length; -1 for none
 * @param required true if the column does not accept null
 * @param values the source of its values
 * @param defaulted true if the column has a default
 * @param labels the values of an enum
 * @param fields the attributes of a composite type, each as {@code <type> <modifier>}
 * @param checks the definitions of its check constraints, joined
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

    /** The source of a column's values: written by clients, generated and stored, or generated when read. */
    public enum Values {
        OWN,
        STORED,
        VIRTUAL
    }

    /** Creates a column without a name, for an attribute of a composite type. */
    public static Column ofType(String base, int modifier) {
        return new Column(
                "", "", 0, 0, base, base, false, "b", modifier, false, Values.OWN, false, List.of(), List.of(), "");
    }

    /**
     * The precision of a {@code numeric} type.
     *
     * @param digits the number of all significant digits
     * @param scale the digits after the point; negative for a number of zeros before it
     */
    public record Precision(int digits, int scale) {

        /** Returns the number of digits before the point; negative if the first digits after it are zeros. */
        public int integerDigits() {
            return digits - scale;
        }
    }

    /** PostgreSQL adds this to the length or precision in a modifier. */
    private static final int HEADER = 4;

    private static final CatalogQuery QUERY = new CatalogQuery("columns.sql");
    private static final CatalogQuery NUMBERS = new CatalogQuery("column_numbers.sql");

    /** Returns this column with other enum values. */
    public Column withLabels(List<String> fewer) {
        return new Column(
                table, name, tableId, number, type, base, array, kind, modifier, required, values, defaulted, fewer,
                fields, checks);
    }

    /** Returns this column with other checks. */
    public Column withChecks(String others) {
        return new Column(
                table, name, tableId, number, type, base, array, kind, modifier, required, values, defaulted, labels,
                fields, others);
    }

    /** Returns this column without the numbers that it has in its own database only. */
    Column withoutIds() {
        return new Column(
                table, name, 0, 0, type, base, array, kind, modifier, required, values, defaulted, labels, fields,
                checks);
    }

    public boolean generated() {
        return values != Values.OWN;
    }

    /** Returns true if the values are stored alike. A domain of the same name may have got another base type. */
    public boolean isStoredLike(Column other) {
        return type.equals(other.type) && base.equals(other.base) && array == other.array && modifier == other.modifier;
    }

    /** Returns the maximal length of a {@code varchar} or {@code char}; empty if it has no limit. */
    public OptionalInt maxLength() {
        return modifier < HEADER ? OptionalInt.empty() : OptionalInt.of(modifier - HEADER);
    }

    /** Returns the precision of a {@code numeric}; empty if it has no limit. */
    public Optional<Precision> precision() {
        if (modifier < HEADER) {
            return Optional.empty();
        }
        int both = modifier - HEADER;
        // The scale is a signed number of eleven bits.
        return Optional.of(new Precision(both >> 16 & 0xffff, ((both & 0x7ff) ^ 0x400) - 0x400));
    }

    /** Reads all columns of a database, by table and name. */
    public static Map<String, Map<String, Column>> of(Connection connection) throws SQLException {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        for (Column column : QUERY.rows(connection, Column::read)) {
            tables.computeIfAbsent(column.table(), table -> new LinkedHashMap<>())
                    .put(column.name(), column);
        }
        return tables;
    }

    /** Reads the numbers of all columns, by table and name. This takes less time than to read the columns. */
    public static Map<String, Map<String, Integer>> numbers(Connection connection) throws SQLException {
        record Numbered(String table, String name, int number) {}
        Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
        for (Numbered column :
                NUMBERS.rows(connection, row -> new Numbered(row.getString(1), row.getString(2), row.getInt(3)))) {
            tables.computeIfAbsent(column.table(), table -> new LinkedHashMap<>())
                    .put(column.name(), column.number());
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
