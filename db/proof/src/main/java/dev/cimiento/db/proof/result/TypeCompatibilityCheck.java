package dev.cimiento.db.proof.result;

import dev.cimiento.db.proof.check.PreparedStatementInfo;
import dev.cimiento.db.proof.check.ProbeConnection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.UnknownTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Checks the compatibility of a column and a Java type by letting the type handler read sample values of the column's
 * type: one value of most types, each label of an enum, and a number with decimals if the column can have decimals.
 */
final class TypeCompatibilityCheck {

    private record Key(String columnType, boolean decimals, Class<?> type, Class<?> handler) {}

    private final ProbeConnection server;
    private final Configuration configuration;
    private final ColumnSamples samples;
    private final Map<Key, TypeCompatibility> checked = new HashMap<>();

    TypeCompatibilityCheck(ProbeConnection server, Configuration configuration) {
        this.server = server;
        this.configuration = configuration;
        this.samples = new ColumnSamples(server.connection());
    }

    TypeCompatibility of(PreparedStatementInfo.Column column, Target target) throws SQLException {
        TypeHandler<?> handler = handler(target);
        if (handler == null) {
            return TypeCompatibility.incompatible(
                    "no type handler reads a " + target.type().getSimpleName());
        }
        if (target.type() == Object.class || handler instanceof UnknownTypeHandler) {
            return TypeCompatibility.COMPATIBLE;
        }
        Key key = new Key(column.type(), column.scale() > 0, target.type(), handler.getClass());
        TypeCompatibility compatibility = checked.get(key);
        if (compatibility == null) {
            compatibility = check(column, target.type(), handler);
            checked.put(key, compatibility);
        }
        return compatibility;
    }

    private @Nullable TypeHandler<?> handler(Target target) {
        return target.handler() != null
                ? target.handler()
                : configuration.getTypeHandlerRegistry().getTypeHandler(target.type());
    }

    private TypeCompatibility check(PreparedStatementInfo.Column column, Class<?> type, TypeHandler<?> handler)
            throws SQLException {
        List<String> candidates = samples.of(column, type);
        boolean mustReadAll = candidates.size() > 1 && samples.isEnum(column.type());
        TypeCompatibility compatibility =
                TypeCompatibility.undecided("no sample value of type " + column.type() + " is known");
        for (String sample : candidates) {
            compatibility = read(sample, column.type(), type, handler);
            boolean fits = compatibility.verdict() == TypeCompatibility.Verdict.COMPATIBLE;
            if (fits != mustReadAll) {
                return compatibility;
            }
        }
        return compatibility;
    }

    private TypeCompatibility read(String sample, String columnType, Class<?> type, TypeHandler<?> handler)
            throws SQLException {
        try {
            Object value = server.read("select " + sample, handler);
            if (value == null) {
                return TypeCompatibility.undecided("reading a " + columnType + " as a " + type.getSimpleName());
            }
            if (sample.contains("1.5")
                    && !(value instanceof CharSequence)
                    && !value.toString().contains("5")) {
                return TypeCompatibility.incompatible(
                        "the decimals of a " + columnType + " are lost in a " + type.getSimpleName());
            }
            return isOf(type, value)
                    ? TypeCompatibility.COMPATIBLE
                    : TypeCompatibility.incompatible(
                            "the type handler returns a " + value.getClass().getSimpleName());
        } catch (SQLException refused) {
            return TypeCompatibility.incompatible(
                    "a " + columnType + " cannot be read as a " + type.getSimpleName() + ": " + refused.getMessage());
        } catch (RuntimeException refused) {
            if (refused.getCause() instanceof SQLException driver) {
                return TypeCompatibility.incompatible("a " + columnType + " cannot be read as a " + type.getSimpleName()
                        + ": " + driver.getMessage());
            }
            return samples.isEnum(columnType)
                    ? TypeCompatibility.incompatible(
                            "the value " + sample + " cannot be read as a " + type.getSimpleName())
                    : TypeCompatibility.undecided("reading a " + columnType + " as a " + type.getSimpleName());
        }
    }

    private static boolean isOf(Class<?> type, Object value) {
        return type.isPrimitive() || type.isInstance(value);
    }
}
