package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changes the values of enums where adding values is not enough. The columns are converted to a new type, value by
 * value, and are not recreated. Objects without rows that depend on the type are dropped; the next comparison recreates
 * them.
 */
public record EnumTypes(Connection connection) {

    private static final CatalogQuery ENUMS = new CatalogQuery("enums.sql");
    /**
     * Returns the statements that rebuild the enums whose values differ in {@code other}.
     *
     * @param skipAdditions true to return no statements for enums that only get more values: the plan adds these values
     *     by {@code alter type … add value} in a separate transaction
     */
    public List<String> statementsTo(EnumTypes other, boolean skipAdditions) throws SQLException {
        Map<String, List<String>> here = labels();
        List<String> statements = new ArrayList<>();
        for (Map.Entry<String, List<String>> wanted : other.labels().entrySet()) {
            List<String> labels = here.get(wanted.getKey());
            if (labels != null
                    && !labels.equals(wanted.getValue())
                    && !(skipAdditions && onlyAdds(labels, wanted.getValue()))) {
                statements.addAll(rebuild(wanted.getKey(), wanted.getValue()));
            }
        }
        return statements;
    }

    public Map<String, List<String>> labels() throws SQLException {
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
        String creation = "create type " + type + " as enum ("
                + labels.stream().map(Names::literal).collect(Collectors.joining(", ")) + ")";
        List<String> statements =
                new ArrayList<>(TypeReplacement.DEPENDENTS.rows(connection, row -> row.getString(1), type, type));
        statements.addAll(new TypeReplacement(type).statements(connection, creation, column -> {
            String suffix = column.array() ? "[]" : "";
            return column.name() + "::text" + suffix + "::" + type + suffix;
        }));
        return statements;
    }
}
