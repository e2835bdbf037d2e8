package dev.cimiento.db.statement.type;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates sample values, which type handlers then send; this shows the type with which each parameter is sent. A sample
 * is built from simple values by a constructor, a factory method, or as a permitted subclass of a sealed type.
 */
public final class Samples {

    private static final int DEPTH = 6;
    private static final OffsetDateTime TIME = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Map<Class<?>, Object> SIMPLE = new HashMap<>();

    static {
        Stream.of(
                        "a",
                        'a',
                        true,
                        (byte) 1,
                        (short) 1,
                        1,
                        1L,
                        1f,
                        1d,
                        BigDecimal.ONE,
                        BigInteger.ONE,
                        new UUID(0, 1),
                        TIME.toInstant(),
                        TIME,
                        TIME.toLocalDate(),
                        TIME.toLocalTime(),
                        TIME.toLocalDateTime(),
                        TIME.toZonedDateTime(),
                        TIME.toOffsetTime(),
                        Duration.ofSeconds(1),
                        URI.create("https://example.org"),
                        new Date(0),
                        new java.sql.Date(0),
                        new java.sql.Time(0),
                        new java.sql.Timestamp(0),
                        new byte[] {1})
                .forEach(value -> SIMPLE.put(value.getClass(), value));
        SIMPLE.put(boolean.class, true);
        SIMPLE.put(char.class, 'a');
        SIMPLE.put(byte.class, (byte) 1);
        SIMPLE.put(short.class, (short) 1);
        SIMPLE.put(int.class, 1);
        SIMPLE.put(long.class, 1L);
        SIMPLE.put(float.class, 1f);
        SIMPLE.put(double.class, 1d);
    }

    private final Map<Type, Optional<Object>> samples = new HashMap<>();
    private final boolean filled;

    /** @param filled true to set the properties of beans */
    public Samples(boolean filled) {
        this.filled = filled;
    }

    /** @return empty if no sample can be created */
    public Optional<Object> of(Type type) {
        return of(type, DEPTH);
    }

    private Optional<Object> of(Type type, int depth) {
        Optional<Object> known = samples.get(type);
        if (known != null) {
            return known;
        }
        Optional<Object> sample = depth == 0 ? Optional.empty() : make(type, depth - 1);
        if (depth == DEPTH) {
            samples.put(type, sample);
        }
        return sample;
    }

    private Optional<Object> make(Type type, int depth) {
        Class<?> raw = Types.raw(type);
        if (SIMPLE.containsKey(raw)) {
            return Optional.ofNullable(SIMPLE.get(raw));
        } else if (raw.isEnum()) {
            // Null for an enum whose values() fails (instrumented classes) or has another name (shrunk ones).
            return Stream.ofNullable(raw.getEnumConstants())
                    .flatMap(Arrays::stream)
                    .map(Object.class::cast)
                    .findFirst();
        } else if (raw == Optional.class) {
            return Optional.of(of(Types.argument(type), depth));
        } else if (raw == Set.class) {
            return Optional.of(
                    new HashSet<>(of(Types.argument(type), depth).stream().toList()));
        } else if (raw == Map.class) {
            return Optional.of(Map.of());
        } else if (raw.isAssignableFrom(List.class) && Collection.class.isAssignableFrom(raw)
                || raw == Iterable.class) {
            return Optional.of(
                    new ArrayList<>(of(Types.argument(type), depth).stream().toList()));
        } else if (raw.isArray()) {
            return of(raw.getComponentType(), depth).map(element -> {
                Object array = Array.newInstance(raw.getComponentType(), 1);
                Array.set(array, 0, element);
                return array;
            });
        }
        return build(type, raw, depth).or(() -> Implementations.of(raw));
    }

    private Optional<Object> build(Type type, Class<?> raw, int depth) {
        if (raw.isRecord()) {
            return record(type, raw, depth);
        } else if (raw.isSealed()) {
            return Arrays.stream(raw.getPermittedSubclasses())
                    .flatMap(kind -> of(kind, depth).stream())
                    .findFirst();
        } else if (raw.getName().startsWith("java.") || Modifier.isAbstract(raw.getModifiers())) {
            return Optional.empty();
        }
        return constructors(raw)
                .flatMap(constructor ->
                        call(constructor, Arrays.asList(constructor.getGenericParameterTypes()), depth).stream())
                .findFirst()
                .map(bean -> filled ? fill(bean, type, depth) : bean)
                .or(() -> factories(raw)
                        .flatMap(factory -> call(factory, List.of(String.class), depth).stream())
                        .findFirst());
    }

    /** Calls the setters of a bean with samples. */
    private Object fill(Object bean, Type type, int depth) {
        for (Method method : bean.getClass().getMethods()) {
            if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
                call(bean, method, List.of(Generics.resolved(method.getGenericParameterTypes()[0], type)), depth);
            }
        }
        return bean;
    }

    private Optional<Object> record(Type type, Class<?> raw, int depth) {
        RecordComponent[] components = raw.getRecordComponents();
        List<Type> types = Arrays.stream(components)
                .map(component -> Generics.resolved(component.getGenericType(), type))
                .toList();
        try {
            return call(
                    raw.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)),
                    types,
                    depth);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Constructor<?>> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
                .sorted(Comparator.comparing(Constructor::getParameterCount));
    }

    private static Stream<Method> factories(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == String.class);
    }

    /** Calls a constructor or factory with samples; returns empty if it rejects them. */
    private Optional<Object> call(Executable maker, List<Type> types, int depth) {
        return call(null, maker, types, depth);
    }

    private Optional<Object> call(@Nullable Object owner, Executable maker, List<Type> types, int depth) {
        Object[] arguments = new Object[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            Optional<Object> argument = of(types.get(i), depth);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = argument.get();
        }
        try {
            maker.trySetAccessible();
            return Optional.ofNullable(
                    maker instanceof Constructor<?> constructor
                            ? constructor.newInstance(arguments)
                            : ((Method) maker).invoke(owner, arguments));
        } catch (ReflectiveOperationException | RuntimeException refused) {
            return Optional.empty();
        }
    }
}
