package dev.cimiento.db.statement.type;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the properties and methods of a value as MyBatis and OGNL do. */
public final class BeanProperties {

    private final NullMarks marks;
    private final Samples samples;

    /** Cached results, because each variant of a statement asks for the same members. */
    private final Map<TypedValue, Map<String, Optional<TypedValue>>> cache = new IdentityHashMap<>();

    public BeanProperties(NullMarks marks, Samples samples) {
        this.marks = marks;
        this.samples = samples;
    }

    public Samples samples() {
        return samples;
    }

    public NullMarks marks() {
        return marks;
    }

    /**
     * @return empty if the owner's type has no such property; {@link TypedValue#UNKNOWN} if the type is too general to
     *     tell
     */
    public Optional<TypedValue> property(TypedValue owner, String name) {
        return cached(owner, name, () -> findProperty(owner, name));
    }

    private Optional<TypedValue> findProperty(TypedValue owner, String name) {
        if (owner.isTooGeneral()) {
            return Optional.of(ofMap(owner, name));
        }
        Class<?> raw = owner.raw();
        Set<String> names = raw.isRecord() ? Set.of(name) : Set.of("get" + capital(name), "is" + capital(name));
        return methods(raw)
                .filter(method -> names.contains(method.getName()) && method.getParameterCount() == 0)
                .findFirst()
                .map(method -> result(owner, method))
                .or(() -> field(raw, name).map(field -> value(owner, field)));
    }

    /** Returns the value of a key in a sample map; unknown if it is not there. */
    private static TypedValue ofMap(TypedValue owner, String name) {
        return owner.sample() instanceof Map<?, ?> map && map.get(name) != null
                ? new TypedValue(map.get(name).getClass(), map.get(name), Nullness.UNDECIDED)
                : TypedValue.UNKNOWN;
    }

    /** Finds a property as OGNL does, which also accepts a method with the name of the property. */
    public Optional<TypedValue> ognlProperty(TypedValue owner, String name) {
        boolean collection = Collection.class.isAssignableFrom(owner.raw());
        if (owner.raw().isArray() || collection && name.equals("size")) {
            return Optional.of(TypedValue.of(int.class));
        } else if (collection && name.equals("length")) {
            return Optional.empty(); // OGNL knows the length of arrays and texts only.
        }
        return property(owner, name).or(() -> method(owner, name, 0)).or(() -> method(owner, "has" + capital(name), 0));
    }

    public Optional<TypedValue> method(TypedValue owner, String name, int arguments) {
        return cached(owner, name + "/" + arguments, () -> findMethod(owner, name, arguments));
    }

    /** Returns true if the root object of an expression has a method: MyBatis keeps the parameters in a map. */
    public static boolean isMethodOfRoot(String name) {
        return methods(HashMap.class).anyMatch(method -> method.getName().equals(name));
    }

    private Optional<TypedValue> findMethod(TypedValue owner, String name, int arguments) {
        boolean ofObject = methods(Object.class)
                .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == arguments);
        if (owner.isTooGeneral() && (ofObject || owner.raw() == Object.class)) {
            return Optional.of(TypedValue.UNKNOWN);
        }
        return methods(owner.raw())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .findFirst()
                .map(method -> arguments == 0 ? result(owner, method) : TypedValue.of(returned(owner, method)))
                .or(() -> ofObject ? Optional.of(TypedValue.UNKNOWN) : Optional.empty());
    }

    private Optional<TypedValue> cached(TypedValue owner, String member, Supplier<Optional<TypedValue>> find) {
        return cache.computeIfAbsent(owner, value -> new HashMap<>()).computeIfAbsent(member, name -> find.get());
    }

    private static boolean takes(Method method, int arguments) {
        return method.getParameterCount() == arguments
                || (method.isVarArgs() && arguments >= method.getParameterCount() - 1);
    }

    private TypedValue result(TypedValue owner, Method method) {
        return typed(returned(owner, method), invoked(owner.sample(), method), method, method.getAnnotatedReturnType());
    }

    private static Type returned(TypedValue owner, Method method) {
        return Generics.resolved(method.getGenericReturnType(), owner.type());
    }

    private TypedValue value(TypedValue owner, Field field) {
        Type type = Generics.resolved(field.getGenericType(), owner.type());
        Object value = null;
        try {
            value = owner.sample() != null && field.trySetAccessible() ? field.get(owner.sample()) : null;
        } catch (IllegalAccessException closed) {
            // Only the type is known then.
        }
        return typed(type, value, field, field.getAnnotatedType());
    }

    private <M extends Member & java.lang.reflect.AnnotatedElement> TypedValue typed(
            Type type, @Nullable Object sample, M member, AnnotatedType annotated) {
        Class<?> raw = Types.raw(type);
        Nullness nullness = marks.of(member, annotated, raw, member.getDeclaringClass());
        Type known = raw == Object.class && sample != null ? sample.getClass() : type;
        return new TypedValue(known, sample != null ? sample : samples.of(type).orElse(null), nullness);
    }

    /** Returns the result for the sample; null if the method throws, so only its type is known. */
    private static @Nullable Object invoked(@Nullable Object sample, Method method) {
        try {
            if (sample == null || !method.getDeclaringClass().isInstance(sample)) {
                return null;
            }
            method.trySetAccessible();
            return method.invoke(sample);
        } catch (ReflectiveOperationException | RuntimeException refused) {
            return null;
        }
    }

    /** Returns the declared and inherited methods, those of the nearest type first. */
    private static Stream<Method> methods(Class<?> type) {
        Stream<Method> above = type.getSuperclass() == null ? Stream.empty() : methods(type.getSuperclass());
        Stream<Method> beside = Arrays.stream(type.getInterfaces()).flatMap(BeanProperties::methods);
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Stream.concat(above, beside))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()));
    }

    private static Optional<Field> field(Class<?> type, String name) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            try {
                return Optional.of(owner.getDeclaredField(name));
            } catch (NoSuchFieldException inSuperclass) {
                // A superclass may have the field.
            }
        }
        return Optional.empty();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
