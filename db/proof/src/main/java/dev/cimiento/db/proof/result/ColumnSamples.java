package dev.cimiento.db.proof.result;

import dev.cimiento.db.proof.check.PreparedStatementInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Provides sample values of PostgreSQL types as SQL expressions, which type handlers then read: every label of an enum,
 * one value of most other types.
 */
final class ColumnSamples {

    private static final String TYPE = """
            select t.typcategory, t.typtype, coalesce(format_type(t.typelem, null), ''),
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
              from pg_type t
             where t.oid = ?::regtype
            """;

    private record PgType(String category, String element, List<String> labels) {}

    private final Connection connection;
    private final Map<String, PgType> types = new HashMap<>();

    ColumnSamples(Connection connection) {
        this.connection = connection;
    }

    boolean isEnum(String type) throws SQLException {
        return !describe(type).labels().isEmpty();
    }

    List<String> of(PreparedStatementInfo.Column column, Class<?> type) throws SQLException {
        String name = column.type();
        PgType described = describe(name);
        if (!described.labels().isEmpty()) {
            return described.labels().stream().map(label -> quoted(label, name)).toList();
        }
        return switch (described.category()) {
            case "B" -> List.of(quoted("true", name));
            case "N" -> List.of(quoted(column.scale() > 0 ? "1.5" : "1", name));
            case "S" -> texts(type).stream().map(text -> quoted(text, name)).toList();
            case "D" ->
                List.of(quoted(
                        name.startsWith("time") && !name.contains("stamp") ? "01:02:03+00" : "2000-01-01 01:02:03+00",
                        name));
            case "T" -> List.of(quoted("1 day", name));
            case "R" -> List.of(quoted("empty", name));
            case "I" -> List.of(quoted("127.0.0.1", name));
            case "V" -> List.of(quoted("1", name));
            case "A" -> {
                PreparedStatementInfo.Column element =
                        new PreparedStatementInfo.Column("", described.element(), column.scale());
                yield of(element, Object.class).stream()
                        .map(sample -> "array[" + sample + "]::" + name)
                        .toList();
            }
            case "U" -> ofUserCategory(name);
            default -> List.of();
        };
    }

    /** Returns several texts for types of the application, because their type handlers may reject a single letter. */
    private static List<String> texts(Class<?> type) {
        List<String> texts = new ArrayList<>(List.of("a"));
        if (type.isEnum()) {
            texts.clear();
            texts.add(type.getEnumConstants()[0].toString());
        } else if (!type.isPrimitive() && !type.getName().startsWith("java.")) {
            texts.addAll(List.of("1", "a@example.org", "https://example.org", "2000-01-01", "{}"));
        }
        return texts;
    }

    private static List<String> ofUserCategory(String type) {
        return switch (type) {
            case "uuid" -> List.of(quoted("00000000-0000-0000-0000-000000000001", type));
            case "json", "jsonb" -> List.of(quoted("{\"a\": 1}", type));
            case "bytea" -> List.of(quoted("\\x01", type));
            case "tsvector", "tsquery" -> List.of(quoted("a", type));
            case "xml" -> List.of(quoted("<a/>", type));
            default -> List.of();
        };
    }

    private static String quoted(String value, String type) {
        return "'" + value.replace("'", "''") + "'::" + type;
    }

    private PgType describe(String name) throws SQLException {
        PgType type = types.get(name);
        if (type == null) {
            type = read(name);
            types.put(name, type);
        }
        return type;
    }

    private PgType read(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TYPE)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new PgType(row.getString(1), row.getString(3), List.of((String[])
                                row.getArray(4).getArray()))
                        : new PgType("", "", List.of());
            }
        }
    }
}
