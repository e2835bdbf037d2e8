package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A value of a known type.
 *
 * @param sample a sample value; null if none could be created
 */
record TypedValue(Type type, @Nullable Object sample, Nullness nullness) {

    /** A value of an unknown type; nothing about it is reported as a fault. */
    static final TypedValue UNKNOWN = new TypedValue(Object.class, null, Nullness.UNDECIDED);

    /** Returns a computed value: without a sample, and of undecided nullness. */
    static TypedValue of(Type type) {
        return new TypedValue(type, null, Nullness.UNDECIDED);
    }

    Class<?> raw() {
        return Types.raw(type);
    }

    boolean isTooGeneral() {
        return Types.isTooGeneral(type);
    }
}
