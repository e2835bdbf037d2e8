package dev.cimiento.db.statement.scope;

import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.TypedValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code parameterType} of a statement that no mapper method calls. MyBatis does not compare it with the argument,
 * which can be of a subtype or of a completely different type.
 */
final class DeclaredType {

    /** The names under which MyBatis passes an argument that is a collection or an array. */
    private static final Set<String> OF_COLLECTIONS = Set.of("collection", "list", "array");

    private final List<Class<?>> subtypes;
    private boolean fits;
    private boolean extended;
    private boolean misses;

    /** @param subtypes the subtypes that other statements or aliases name */
    DeclaredType(List<Class<?>> subtypes) {
        this.subtypes = subtypes;
    }

    /** Returns a property of the type or of a subtype. */
    Optional<TypedValue> property(BeanProperties members, TypedValue owner, String name) {
        Optional<TypedValue> own = members.property(owner, name);
        if (own.isPresent()) {
            fits = true;
            return own;
        }
        if (OF_COLLECTIONS.contains(name)) {
            return Optional.of(TypedValue.UNKNOWN);
        }
        Optional<TypedValue> ofSubtype = subtypes.stream()
                .flatMap(type -> members.property(TypedValue.of(type), name).stream())
                .findFirst()
                .map(found -> TypedValue.of(found.type()));
        extended |= ofSubtype.isPresent();
        misses |= ofSubtype.isEmpty();
        return ofSubtype;
    }

    void addUnknownProperty() {
        misses = true;
    }

    /**
     * Returns true if the argument probably has another type: this one has none of the properties that the statement
     * uses, or only a subtype has some of them.
     */
    boolean isWrong() {
        return misses && (!fits || extended);
    }
}
