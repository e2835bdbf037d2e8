package dev.cimiento.db.statement.type;

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
 * Determines the nullness of Java types. A type without {@code @Nullable} is never null in code with JSpecify's
 * {@code @NullMarked} and in the given packages; elsewhere its nullness is undecided.
 *
 * @param packages packages to treat as {@code @NullMarked}, with their subpackages
 */
public record NullMarks(Set<String> packages) {

    public Nullness of(AnnotatedElement element, AnnotatedType type, Class<?> raw, Class<?> declaredIn) {
        if (raw.isPrimitive()) {
            return Nullness.NEVER;
        }
        if (raw == Optional.class || isAnnotatedNullable(element) || isAnnotatedNullable(type)) {
            return Nullness.POSSIBLE;
        }
        return isMarked(declaredIn) ? Nullness.NEVER : Nullness.UNDECIDED;
    }

    /** Returns the nullness of a constructor's argument. */
    public Nullness ofArgument(Constructor<?> constructor, int index) {
        if (index >= constructor.getParameterCount()) {
            return Nullness.UNDECIDED;
        }
        Parameter parameter = constructor.getParameters()[index];
        return of(parameter, parameter.getAnnotatedType(), parameter.getType(), constructor.getDeclaringClass());
    }

    /** Returns the nullness of a property, which is that of its field; undecided if there is no field. */
    public Nullness ofProperty(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                return of(field, field.getAnnotatedType(), field.getType(), type);
            } catch (NoSuchFieldException inSuperclass) {
                // A superclass may have the field.
            }
        }
        return Nullness.UNDECIDED;
    }

    private static boolean isAnnotatedNullable(AnnotatedElement element) {
        return isAnnotated(element, "Nullable");
    }

    /** Returns the mark of the type, or of the nearest element around it that has one. */
    private boolean isMarked(Class<?> type) {
        if (isAnnotated(type, "NullUnmarked")) {
            return false;
        } else if (isAnnotated(type, "NullMarked")) {
            return true;
        } else if (type.getEnclosingClass() != null) {
            return isMarked(type.getEnclosingClass());
        }
        Package around = type.getPackage();
        if (around != null && isAnnotated(around, "NullUnmarked")) {
            return false;
        }
        String in = type.getPackageName() + ".";
        return packages.stream().anyMatch(marked -> in.startsWith(marked + "."))
                || (around != null && isAnnotated(around, "NullMarked"))
                || isAnnotated(type.getModule(), "NullMarked");
    }

    private static boolean isAnnotated(AnnotatedElement element, String simpleName) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation -> name(annotation).equals(simpleName));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }
}
