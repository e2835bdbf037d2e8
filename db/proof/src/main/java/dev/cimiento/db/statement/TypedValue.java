package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A value of which the type is known.
 *
 * @param sample one that it could be, made of nothing; null where none could be made
 */
record TypedValue(Type type, @Nullable Object sample, Nullness nullness) {

    /** Of which nothing is known, so that nothing is wrong with it. */
    static final TypedValue UNKNOWN = new TypedValue(Object.class, null, Nullness.UNDECIDED);

    /** One that a program made up on the way. */
    static TypedValue of(Type type) {
        return new TypedValue(type, null, Nullness.UNDECIDED);
    }

    Class<?> raw() {
        return Types.raw(type);
    }

    boolean isOpen() {
        return Types.isOpen(type);
    }
}
