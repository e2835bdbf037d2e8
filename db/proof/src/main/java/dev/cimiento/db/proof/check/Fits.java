package dev.cimiento.db.proof.check;

import java.sql.SQLException;
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

    private record Key(String columnType, boolean decimals, Class<?> type, Class<?> handler) {}

    private final Server server;
    private final Configuration configuration;
    private final ColumnSamples samples;
    private final Map<Key, Fit> known = new HashMap<>();

    Fits(Server server, Configuration configuration) {
        this.server = server;
        this.configuration = configuration;
        this.samples = new ColumnSamples(server.connection());
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
        List<String> tried = samples.of(column, type);
        boolean each = tried.size() > 1 && samples.isEnum(column.type());
        Fit fit = Fit.undecided("no value of type " + column.type() + " could be made to try it");
        for (String sample : tried) {
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
            return samples.isEnum(columnType)
                    ? Fit.not("the value " + sample + " cannot be read as a " + type.getSimpleName())
                    : Fit.undecided("whether a " + columnType + " can be read as a " + type.getSimpleName());
        }
    }

    private static boolean isOf(Class<?> type, Object value) {
        return type.isPrimitive() || type.isInstance(value);
    }
}
