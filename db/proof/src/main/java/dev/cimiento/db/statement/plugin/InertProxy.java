package dev.cimiento.db.statement.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Objects of interfaces whose methods do nothing, except those that a handler implements. */
final class InertProxy {

    private InertProxy() {}

    static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Returns zero, false, an empty text or null; an object is equal to itself only. */
    static @Nullable Object nothing(Object proxy, Method method, Object @Nullable [] arguments) {
        Class<?> type = method.getReturnType();
        if (method.getName().equals("hashCode")) {
            return System.identityHashCode(proxy);
        } else if (type == boolean.class) {
            return method.getName().equals("equals") && arguments != null && arguments[0] == proxy;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        }
        return type == String.class ? "" : null;
    }
}
