package dev.cimiento.db.statement.variant;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.type.Types;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.type.UnknownTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a statement.
 *
 * @param name the path between <code>#{</code> and <code>}</code>
 * @param value its type, a sample value, and the nullness that its declaration states
 * @param presence the statement of the variant's conditions about it
 * @param mapping MyBatis's mapping, with the type handler that sends the parameter
 */
public record Parameter(String name, TypedValue value, Presence presence, ParameterMapping mapping) {

    public Type type() {
        return value.type();
    }

    public @Nullable Object sample() {
        return value.sample();
    }

    /** Returns the nullness in the variant; an empty {@code Optional} counts as null. */
    public Nullness nullness() {
        return presence == Presence.PRESENT ? Nullness.NEVER : value.nullness();
    }

    /** Returns true if it is unknown how the parameter is sent. */
    public boolean isUndecided() {
        boolean named = !(mapping.getTypeHandler() instanceof UnknownTypeHandler);
        return sample() == null || (Types.isTooGeneral(type()) && !named && !isCollection());
    }

    /** Returns true for a collection, which no type handler of MyBatis can send. */
    private boolean isCollection() {
        return Collection.class.isAssignableFrom(Types.raw(type()));
    }

    /** Returns the value that is sent if there is none: null or an empty {@code Optional}. */
    public @Nullable Object absentValue() {
        return Types.raw(type()) == Optional.class ? Optional.empty() : null;
    }

    /** Returns true for a primitive, an enum and a type of the JDK. */
    public boolean isSimple() {
        return Types.raw(type()).isPrimitive()
                || Types.raw(type()).isEnum()
                || Types.raw(type()).getName().startsWith("java.");
    }

    public String typeName() {
        return Types.name(type());
    }
}
