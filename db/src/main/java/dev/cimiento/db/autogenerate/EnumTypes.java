package dev.cimiento.db.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the values of enums where adding some does not do: the columns move over to a new type, value by value, and
 * stay the columns that they are. What depends on the type and has no rows is dropped, to be made again by the engine.
 */
record EnumTypes(Connection connection) {

    private static final Query ENUMS = new Query("enums.sql");
    private static final Query COLUMNS = new Query("enum_columns.sql");
    private static final Query DEPENDENTS = new Query("enum_dependents.sql");

    private record Column(
            String table, String name, @Nullable String defaultValue, boolean array) {}

    /** @param addInPlace whether values that are only added may be, which cannot be used in the same transaction */
    List<String> statementsTo(EnumTypes other, boolean addInPlace) throws SQLException {
        Map<String, List<String>> here = labels();
        List<String> statements = new ArrayList<>();
        for (Map.Entry<String, List<String>> wanted : other.labels().entrySet()) {
            List<String> labels = here.get(wanted.getKey());
            if (labels != null
                    && !labels.equals(wanted.getValue())
                    && !(addInPlace && onlyAdds(labels, wanted.getValue()))) {
                statements.addAll(rebuild(wanted.getKey(), wanted.getValue()));
            }
        }
        return statements;
    }

    Map<String, List<String>> labels() throws SQLException {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        ENUMS.rows(
                        connection,
                        row -> Map.entry(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())))
                .forEach(type -> labels.put(type.getKey(), type.getValue()));
        return labels;
    }

    static boolean onlyAdds(List<String> before, List<String> after) {
        return after.stream().filter(before::contains).toList().equals(before);
    }

    private List<String> rebuild(String type, List<String> labels) throws SQLException {
        List<Column> columns = COLUMNS.rows(
                connection,
                row -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                type);
        String old = type.replaceFirst("\"?$", "__old$0").replaceFirst("^.*\\.", "");
        String schema = type.substring(
                0,
                type.length()
                        - type.replaceFirst("^(\"(?:[^\"]|\"\")*\"|[^.]*)\\.", "")
                                .length());
        List<String> statements = new ArrayList<>(DEPENDENTS.rows(connection, row -> row.getString(1), type, type));
        statements.add("alter type " + type + " rename to " + old);
        statements.add("create type " + type + " as enum ("
                + labels.stream().map(EnumTypes::literal).collect(Collectors.joining(", ")) + ")");
        columns.forEach(column -> statements.addAll(move(column, type)));
        statements.add("drop type " + schema + old);
        return statements;
    }

    private static List<String> move(Column column, String type) {
        String alter = "alter table " + column.table() + " alter column " + column.name();
        String suffix = column.array() ? "[]" : "";
        String move =
                alter + " type " + type + suffix + " using " + column.name() + "::text" + suffix + "::" + type + suffix;
        return column.defaultValue() == null
                ? List.of(move)
                : List.of(alter + " drop default", move, alter + " set default " + column.defaultValue());
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
