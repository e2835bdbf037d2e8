package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.type.Types;
import java.lang.reflect.Type;
import java.util.Optional;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.type.UnknownTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a statement.
 *
 * @param name the path between <code>#{</code> and <code>}</code>
 * @param type the Java type
 * @param sample a sample value; null if none could be created
 * @param nullness the nullness; an empty {@code Optional} counts as null
 * @param mapping MyBatis's mapping, with the type handler that sends the parameter
 */
public record Parameter(String name, Type type, @Nullable Object sample, Nullness nullness, ParameterMapping mapping) {

    /** Returns true if it is unknown how the parameter is sent. */
    public boolean isUndecided() {
        boolean named = !(mapping.getTypeHandler() instanceof UnknownTypeHandler);
        return sample == null || (Types.isTooGeneral(type) && !named);
    }

    /** Returns the value that is sent if there is none: null or an empty {@code Optional}. */
    public @Nullable Object absentValue() {
        return Types.raw(type) == Optional.class ? Optional.empty() : null;
    }

    /** Returns true for a primitive, an enum and a type of the JDK. */
    public boolean isSimple() {
        return Types.raw(type).isPrimitive()
                || Types.raw(type).isEnum()
                || Types.raw(type).getName().startsWith("java.");
    }

    public String typeName() {
        return Types.name(type);
    }
}
