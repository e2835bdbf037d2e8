package dev.cimiento.persistence.shared.mybatis;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.Configuration;

/**
 * Registers a result map for each record that mappers return, with a constructor argument for each component. Without
 * it, MyBatis would inspect the constructor's annotations and access for each row again.
 */
public final class RecordMaps {

    private RecordMaps() {}

    /** Registers the maps; called before any mapper is loaded, since their statements refer to these maps. */
    public static void register(Configuration configuration, List<Class<?>> mappers) {
        configuration.setObjectFactory(new RecordFactory());
        mappers.stream()
                .flatMap(mapper -> Arrays.stream(mapper.getMethods()).map(method -> returned(method, mapper)))
                .filter(type -> type instanceof Class<?> returned && returned.isRecord())
                .map(Class.class::cast)
                .distinct()
                .filter(row -> !configuration.hasResultMap(row.getName()))
                .forEach(row -> configuration.addResultMap(map(configuration, row)));
    }

    /** Returns the type of which a statement returns one object or a list. */
    private static Type returned(Method method, Class<?> mapper) {
        Type type = TypeParameterResolver.resolveReturnType(method, mapper);
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : type;
    }

    private static ResultMap map(Configuration configuration, Class<?> row) {
        List<ResultMapping> arguments = Arrays.stream(row.getRecordComponents())
                .map(component -> argument(configuration, component))
                .toList();
        return new ResultMap.Builder(configuration, row.getName(), row, arguments).build();
    }

    private static ResultMapping argument(Configuration configuration, RecordComponent component) {
        return new ResultMapping.Builder(configuration, null, column(component.getName()), component.getType())
                .flags(List.of(ResultFlag.CONSTRUCTOR))
                .build();
    }

    private static String column(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Caches the constructors of package-private records after making them accessible. */
    private static final class RecordFactory extends DefaultObjectFactory {

        private final Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();

        @Override
        public <T> T create(Class<T> type, List<Class<?>> argumentTypes, List<Object> arguments) {
            if (!type.isRecord() || arguments == null) {
                return super.create(type, argumentTypes, arguments);
            }
            try {
                return type.cast(constructors
                        .computeIfAbsent(type, record -> constructor(record, argumentTypes))
                        .newInstance(arguments.toArray()));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(
                        "A row cannot be read into the record " + type.getSimpleName(), failure);
            }
        }

        private static Constructor<?> constructor(Class<?> type, List<Class<?>> argumentTypes) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(argumentTypes.toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException notCanonical) {
                throw new IllegalStateException(notCanonical);
            }
        }
    }
}
