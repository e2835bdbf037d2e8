package dev.cimiento.db.statement.type;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions on Java types with generics. */
public final class Types {

    private Types() {}

    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        } else if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        } else if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        } else if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        } else if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        return Object.class;
    }

    /** Returns the last type argument, such as the element type of a list; {@code Object} if it is unknown. */
    public static Type argument(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        Class<?> raw = raw(type);
        return raw.isArray() ? raw.getComponentType() : Object.class;
    }

    /** Returns true if the type says too little about run-time values to know their properties or how they are sent. */
    public static boolean isTooGeneral(Type type) {
        Class<?> raw = raw(type);
        boolean ofJdk = raw.isInterface() && raw.getName().startsWith("java.");
        return raw == Object.class || raw == Number.class || ofJdk || Map.class.isAssignableFrom(raw);
    }

    /** Returns the type as it is written in code, without packages. */
    public static String name(Type type) {
        if (type instanceof Class<?> known) {
            return known.getSimpleName();
        } else if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments())
                    .map(Types::name)
                    .collect(Collectors.joining(", ", name(parameterized.getRawType()) + "<", ">"));
        }
        return type.getTypeName().replaceAll("[\\w.]+[.$]", "");
    }
}
