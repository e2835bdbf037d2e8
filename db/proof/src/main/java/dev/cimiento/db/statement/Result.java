package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.type.Types;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.reflection.TypeParameterResolver;

/**
 * The Java type that a mapper's method builds from one row: an object, or a single value.
 *
 * @param type the type of one element if the method returns a collection, an {@code Optional} or an array
 * @param nullness the nullness that the method declares for it
 */
public record Result(Type type, Nullness nullness) {

    static final Result UNKNOWN = new Result(Object.class, Nullness.UNDECIDED);

    static Result of(Method method, Class<?> mapper, NullMarks marks) {
        Type type = TypeParameterResolver.resolveReturnType(method, mapper);
        AnnotatedType annotated = method.getAnnotatedReturnType();
        Class<?> raw = Types.raw(type);
        if (Collection.class.isAssignableFrom(raw) || raw == Cursor.class || raw == Optional.class) {
            AnnotatedType element = annotated instanceof AnnotatedParameterizedType of
                    ? of.getAnnotatedActualTypeArguments()[0]
                    : annotated;
            return of(Types.argument(type), element, method, marks);
        }
        // An array of primitives is one value that a type handler reads; another array has one element per row.
        return annotated instanceof AnnotatedArrayType array
                        && !raw.getComponentType().isPrimitive()
                ? of(raw.getComponentType(), array.getAnnotatedGenericComponentType(), method, marks)
                : new Result(type, marks.of(method, annotated, raw, method.getDeclaringClass()));
    }

    private static Result of(Type element, AnnotatedType annotated, Method method, NullMarks marks) {
        return new Result(element, marks.of(annotated, annotated, Types.raw(element), method.getDeclaringClass()));
    }

    public Class<?> raw() {
        return Types.raw(type);
    }
}
