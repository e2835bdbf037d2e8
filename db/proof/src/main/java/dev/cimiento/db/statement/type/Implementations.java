package dev.cimiento.db.statement.type;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples of abstract types: functional interfaces, and types of MyBatis-Plus with one usual implementation. */
final class Implementations {

    private static final Map<String, String> USUAL = Map.of(
            "com.baomidou.mybatisplus.core.metadata.IPage",
            "com.baomidou.mybatisplus.extension.plugins.pagination.Page",
            FrameworkTypes.WRAPPER,
            "com.baomidou.mybatisplus.core.conditions.query.QueryWrapper");

    private Implementations() {}

    /** @return empty if no implementation is known */
    static Optional<Object> of(Class<?> type) {
        if (USUAL.containsKey(type.getName())) {
            return create(type.getClassLoader(), USUAL.get(type.getName()));
        }
        return isFunctional(type) ? Optional.of(identity(type)) : Optional.empty();
    }

    private static Optional<Object> create(ClassLoader loader, String name) {
        try {
            return Optional.of(
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError missing) {
            return Optional.empty();
        }
    }

    private static boolean isFunctional(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        return type.isInterface() && methods.size() == 1 && methods.get(0).getParameterCount() == 1;
    }

    /** Returns a function that returns its argument. */
    private static Object identity(Class<?> type) {
        ClassLoader loader =
                type.getClassLoader() == null ? Implementations.class.getClassLoader() : type.getClassLoader();
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> type.getSimpleName();
                default ->
                    method.getReturnType() == boolean.class ? Boolean.TRUE : arguments == null ? null : arguments[0];
            };
        });
    }
}
