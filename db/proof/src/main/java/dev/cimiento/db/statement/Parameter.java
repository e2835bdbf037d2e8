package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.Type;
import java.util.Optional;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.type.UnknownTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a statement.
 *
 * @param name its path, as it stands between <code>#{</code> and <code>}</code>
 * @param type what it is in Java
 * @param sample what it could be; null when none could be made
 * @param nullness whether it can be null, or an empty Optional
 * @param mapping which type handler sends it
 */
public record Parameter(String name, Type type, @Nullable Object sample, Nullness nullness, ParameterMapping mapping) {

    /** Whether nothing is known of how it will be sent. */
    public boolean isOpen() {
        boolean named = !(mapping.getTypeHandler() instanceof UnknownTypeHandler);
        return sample == null || (Types.isOpen(type) && !named);
    }

    /** What is sent when there is none. */
    public @Nullable Object absent() {
        return Types.raw(type) == Optional.class ? Optional.empty() : null;
    }

    /** Whether it is of a type that Java itself has. */
    public boolean isSimple() {
        return Types.raw(type).isPrimitive()
                || Types.raw(type).isEnum()
                || Types.raw(type).getName().startsWith("java.");
    }

    public String typeName() {
        return Types.name(type);
    }
}
