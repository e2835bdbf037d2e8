package dev.cimiento.db.statement.type;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A value of a known type.
 *
 * @param sample a sample value; null if none could be created
 */
public record TypedValue(Type type, @Nullable Object sample, Nullness nullness) {

    /** A value of an unknown type; nothing about it is reported as a fault. */
    public static final TypedValue UNKNOWN = new TypedValue(Object.class, null, Nullness.UNDECIDED);

    /** Returns a computed value: without a sample, and of undecided nullness. */
    public static TypedValue of(Type type) {
        return new TypedValue(type, null, Nullness.UNDECIDED);
    }

    public Class<?> raw() {
        return Types.raw(type);
    }

    public boolean isTooGeneral() {
        return Types.isTooGeneral(type);
    }
}
