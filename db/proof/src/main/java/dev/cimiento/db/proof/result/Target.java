package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.Nullness;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * The constructor argument or property that takes a column of a result.
 *
 * @param column the name of the column
 * @param name the name in messages, such as {@code Note.title}
 * @param type the Java type
 * @param handler the type handler that reads the column; null if MyBatis chooses it by the type
 * @param nullness the nullness of the argument or property
 * @param property true for a property that MyBatis sets, false for an argument or the result itself
 * @param optional true if MyBatis ignores the target when its column is not selected; otherwise it fails
 */
record Target(
        String column,
        String name,
        Class<?> type,
        @Nullable TypeHandler<?> handler,
        Nullness nullness,
        boolean property,
        boolean optional) {

    /** Returns true if MyBatis does not set the target for a null, so that it keeps its default. */
    boolean keepsDefault() {
        return property && type.isPrimitive();
    }
}
