package dev.cimiento.db.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.UnknownTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Has type handlers read values of a column's type, so that it is they who say what they can read: one value of most
 * types, each label of an enum, a number with decimals where the column can have some.
 */
final class Fits {

    private static final String TYPE = """
            select t.typcategory, t.typtype, coalesce(format_type(t.typelem, null), ''),
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
              from pg_type t
             where t.oid = ?::regtype
            """;

    private record Key(String columnType, boolean decimals, Class<?> type, Class<?> handler) {}

    private final Server server;
    private final Configuration configuration;
    private final Map<Key, Fit> known = new HashMap<>();

    Fits(Server server, Configuration configuration) {
        this.server = server;
        this.configuration = configuration;
    }

    Fit of(Described.Column column, Target target) throws SQLException {
        TypeHandler<?> handler = handler(target);
        if (handler == null) {
            return Fit.not("no type handler reads a " + target.type().getSimpleName());
        }
        if (target.type() == Object.class || handler instanceof UnknownTypeHandler) {
            return Fit.FITS;
        }
        Key key = new Key(column.type(), column.scale() > 0, target.type(), handler.getClass());
        Fit fit = known.get(key);
        if (fit == null) {
            fit = tried(column, target.type(), handler);
            known.put(key, fit);
        }
        return fit;
    }

    private @Nullable TypeHandler<?> handler(Target target) {
        return target.handler() != null
                ? target.handler()
                : configuration.getTypeHandlerRegistry().getTypeHandler(target.type());
    }

    private Fit tried(Described.Column column, Class<?> type, TypeHandler<?> handler) throws SQLException {
        List<String> samples = samples(column, type);
        boolean each = samples.size() > 1 && isEnum(column.type());
        Fit fit = Fit.undecided("no value of type " + column.type() + " could be made to try it");
        for (String sample : samples) {
            fit = read(sample, column.type(), type, handler);
            boolean fits = fit.verdict() == Fit.Verdict.FITS;
            if (fits != each) {
                return fit;
            }
        }
        return fit;
    }

    private Fit read(String sample, String columnType, Class<?> type, TypeHandler<?> handler) throws SQLException {
        try {
            Object value = server.read("select " + sample, handler);
            if (value == null) {
                return Fit.undecided("whether a " + columnType + " can be read as a " + type.getSimpleName());
            }
            if (sample.contains("1.5")
                    && !(value instanceof CharSequence)
                    && !value.toString().contains("5")) {
                return Fit.not(
                        "what stands behind the point of a " + columnType + " is lost in a " + type.getSimpleName());
            }
            return isOf(type, value)
                    ? Fit.FITS
                    : Fit.not("the type handler makes a " + value.getClass().getSimpleName() + " of it");
        } catch (SQLException refused) {
            return Fit.not(
                    "a " + columnType + " cannot be read as a " + type.getSimpleName() + ": " + refused.getMessage());
        } catch (RuntimeException refused) {
            if (refused.getCause() instanceof SQLException driver) {
                return Fit.not("a " + columnType + " cannot be read as a " + type.getSimpleName() + ": "
                        + driver.getMessage());
            }
            return isEnum(columnType)
                    ? Fit.not("the value " + sample + " cannot be read as a " + type.getSimpleName())
                    : Fit.undecided("whether a " + columnType + " can be read as a " + type.getSimpleName());
        }
    }

    private static boolean isOf(Class<?> type, Object value) {
        return type.isPrimitive() || type.isInstance(value);
    }

    private boolean isEnum(String type) throws SQLException {
        return !describe(type).labels().isEmpty();
    }

    private List<String> samples(Described.Column column, Class<?> type) throws SQLException {
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
                Described.Column element = new Described.Column("", described.element(), column.scale());
                yield samples(element, Object.class).stream()
                        .map(one -> "array[" + one + "]::" + name)
                        .toList();
            }
            case "U" -> ofOwn(name);
            default -> List.of();
        };
    }

    /** A type of the program's own may want more than a letter. */
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

    private static List<String> ofOwn(String type) {
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

    private record PgType(String category, String element, List<String> labels) {}

    private final Map<String, PgType> types = new HashMap<>();

    private PgType describe(String name) throws SQLException {
        PgType type = types.get(name);
        if (type == null) {
            type = read(name);
            types.put(name, type);
        }
        return type;
    }

    private PgType read(String name) throws SQLException {
        Connection connection = server.connection();
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
