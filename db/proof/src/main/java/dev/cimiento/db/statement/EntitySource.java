package dev.cimiento.db.statement;

import dev.cimiento.db.statement.part.Source;
import dev.cimiento.db.statement.source.JavaSource;
import dev.cimiento.db.statement.source.TextOrigin;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The source of a statement that a framework generates from an entity, such as MyBatis-Plus for the methods of {@code
 * BaseMapper<User>}: its words have the positions of the entity's fields.
 */
final class EntitySource {

    private EntitySource() {}

    /** @return empty if the mapper declares the method itself, or the entity's source is not found */
    static Optional<Source> of(Class<?> mapper, Method method) {
        Class<?> declaring = method.getDeclaringClass();
        if (declaring == mapper || declaring.getTypeParameters().length == 0) {
            return Optional.empty();
        }
        return entity(mapper, declaring).flatMap(EntitySource::read);
    }

    private static Optional<Class<?>> entity(Class<?> mapper, Class<?> declaring) {
        for (Type type : mapper.getGenericInterfaces()) {
            if (type instanceof ParameterizedType parameterized
                    && parameterized.getRawType() instanceof Class<?> raw
                    && declaring.isAssignableFrom(raw)
                    && parameterized.getActualTypeArguments()[0] instanceof Class<?> entity) {
                return Optional.of(entity);
            } else if (type instanceof Class<?> raw && declaring.isAssignableFrom(raw)) {
                return entity(raw, declaring);
            }
        }
        return Optional.empty();
    }

    private static Optional<Source> read(Class<?> entity) {
        return JavaSource.of(entity).map(source -> {
            Map<String, TextOrigin> names = new HashMap<>();
            for (Class<?> owner = entity; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                addFields(owner, names);
            }
            return Source.of(source.start(), names);
        });
    }

    private static void addFields(Class<?> owner, Map<String, TextOrigin> names) {
        Optional<JavaSource> source = JavaSource.of(owner);
        for (Field field : owner.getDeclaredFields()) {
            source.flatMap(file -> file.field(field.getName())).ifPresent(origin -> {
                names.put(field.getName().toLowerCase(Locale.ROOT), origin);
                names.put(
                        field.getName()
                                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT),
                        origin);
                for (Annotation annotation : field.getAnnotations()) {
                    named(annotation).ifPresent(name -> names.put(name, origin));
                }
            });
        }
    }

    /** Returns the name of a column in an annotation, such as {@code @TableField("name")}, without quotes. */
    private static Optional<String> named(Annotation annotation) {
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return Optional.of(value)
                    .filter(String.class::isInstance)
                    .map(name -> name.toString().replaceAll("[\"`]", "").toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty());
        } catch (ReflectiveOperationException withoutValue) {
            return Optional.empty();
        }
    }
}
