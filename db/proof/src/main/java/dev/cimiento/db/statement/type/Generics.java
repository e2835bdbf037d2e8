package dev.cimiento.db.statement.type;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Resolves type variables in the type of a member, as seen from a parameterised owner. MyBatis's resolver does not
 * resolve members that the parameterised type itself declares.
 */
public final class Generics {

    private record ResolvedType(Class<?> raw, Type[] arguments) implements ParameterizedType {

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments;
        }

        @Override
        public Type getOwnerType() {
            return raw;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType type
                    && type.getRawType().equals(raw)
                    && Arrays.equals(type.getActualTypeArguments(), arguments);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getName() + Arrays.toString(arguments);
        }
    }

    private final Map<TypeVariable<?>, Type> variables = new HashMap<>();

    private Generics(Type owner) {
        collect(owner);
    }

    /** Returns the type of a member of the owner, without type variables. */
    public static Type resolved(Type member, Type owner) {
        return new Generics(owner).resolve(member);
    }

    private void collect(Type type) {
        Class<?> raw = Types.raw(type);
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] names = raw.getTypeParameters();
            for (int i = 0; i < names.length; i++) {
                variables.put(names[i], resolve(parameterized.getActualTypeArguments()[i]));
            }
        }
        Stream.concat(Stream.ofNullable(raw.getGenericSuperclass()), Arrays.stream(raw.getGenericInterfaces()))
                .forEach(this::collect);
    }

    private Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return variables.getOrDefault(variable, Types.raw(variable));
        } else if (type instanceof ParameterizedType parameterized) {
            return new ResolvedType(
                    Types.raw(parameterized),
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(this::resolve)
                            .toArray(Type[]::new));
        } else if (type instanceof GenericArrayType array) {
            return Types.raw(resolve(array.getGenericComponentType())).arrayType();
        }
        return type;
    }
}
