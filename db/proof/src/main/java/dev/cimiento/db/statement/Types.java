package dev.cimiento.db.statement;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;

/** Java's types, as far as generics let them be known. */
final class Types {

    private Types() {}

    static Class<?> raw(Type type) {
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

    /** What a type is of: the elements of a list, what an Optional holds; Object where that is not known. */
    static Type argument(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        Class<?> raw = raw(type);
        return raw.isArray() ? raw.getComponentType() : Object.class;
    }

    /** Whether what it is at run time can be much else, so that nothing is known of its properties or of how it is sent. */
    static boolean isOpen(Type type) {
        Class<?> raw = raw(type);
        boolean anybodys = raw.isInterface() && raw.getName().startsWith("java.");
        return raw == Object.class || raw == Number.class || anybodys || Map.class.isAssignableFrom(raw);
    }

    static String name(Type type) {
        return type instanceof Class<?> known
                ? known.getSimpleName()
                : type.getTypeName().replaceAll("[\\w.]+[.$]", "");
    }
}
