package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table with its type, as needed to change the type.
 *
 * @param type the declared type, with its schema and modifier
 * @param collation the collation, if it is not that of the type
 * @param base the name of the type, without schema and modifier
 * @param modifier {@code pg_attribute.atttypmod}
 * @param isEnum true for an enum and for an array of enums
 * @param expression the default, or the expression of a generated column
 */
public record ColumnType(
        String table,
        String name,
        String type,
        @Nullable String collation,
        String base,
        int modifier,
        boolean isEnum,
        boolean isArray,
        boolean isGenerated,
        @Nullable String expression) {

    /** The name of a column with its table. */
    public record QualifiedName(String table, String column) {}

    private static final CatalogQuery QUERY = new CatalogQuery("column_types.sql");

    /** Reads the columns of a database. */
    public static Map<QualifiedName, ColumnType> of(Connection connection) throws SQLException {
        Map<QualifiedName, ColumnType> columns = new LinkedHashMap<>();
        QUERY.rows(connection, ColumnType::read).forEach(column -> columns.put(column.qualifiedName(), column));
        return columns;
    }

    private static ColumnType read(ResultSet row) throws SQLException {
        return new ColumnType(
                row.getString("table_name"),
                row.getString("column_name"),
                row.getString("type"),
                row.getString("collation"),
                row.getString("base"),
                row.getInt("modifier"),
                row.getBoolean("is_enum"),
                row.getBoolean("is_array"),
                row.getBoolean("is_generated"),
                row.getString("expression"));
    }

    public QualifiedName qualifiedName() {
        return new QualifiedName(table, name);
    }

    public boolean isOfTheType(ColumnType other) {
        return type.equals(other.type) && Objects.equals(collation, other.collation);
    }

    /** Returns true if the other type can hold every value of this one. */
    public boolean fitsInto(ColumnType other) {
        return Widening.holds(Column.ofType(base, modifier), Column.ofType(other.base, other.modifier));
    }
}
