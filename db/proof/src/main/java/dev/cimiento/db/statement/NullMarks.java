package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Where types without an annotation stand for what is never null: in what is marked by JSpecify's {@code @NullMarked},
 * and in the packages that are said to be as if they were. Elsewhere that is not decided.
 *
 * @param packages with all below them
 */
public record NullMarks(Set<String> packages) {

    Nullness of(AnnotatedElement element, AnnotatedType type, Class<?> raw, Class<?> declaredIn) {
        if (raw.isPrimitive()) {
            return Nullness.NEVER;
        }
        if (raw == Optional.class || saysNullable(element) || saysNullable(type)) {
            return Nullness.POSSIBLE;
        }
        return isMarked(declaredIn) ? Nullness.NEVER : Nullness.UNDECIDED;
    }

    /** Whether an argument of a constructor can be null. */
    public Nullness ofArgument(Constructor<?> constructor, int index) {
        if (index >= constructor.getParameterCount()) {
            return Nullness.UNDECIDED;
        }
        Parameter parameter = constructor.getParameters()[index];
        return of(parameter, parameter.getAnnotatedType(), parameter.getType(), constructor.getDeclaringClass());
    }

    /** Whether a property that is set can be null: by its field, as far as it has one. */
    public Nullness ofProperty(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                return of(field, field.getAnnotatedType(), field.getType(), type);
            } catch (NoSuchFieldException inSuperclass) {
                // The next one above may have it.
            }
        }
        return Nullness.UNDECIDED;
    }

    private static boolean saysNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation -> name(annotation).equals("Nullable"));
    }

    private boolean isMarked(Class<?> type) {
        String in = type.getPackageName() + ".";
        return packages.stream().anyMatch(marked -> in.startsWith(marked + "."))
                || saysMarked(type)
                || (type.getEnclosingClass() != null && isMarked(type.getEnclosingClass()))
                || saysMarked(type.getModule())
                || (type.getPackage() != null && saysMarked(type.getPackage()));
    }

    private static boolean saysMarked(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation -> name(annotation).equals("NullMarked"));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }
}
