package dev.cimiento.db.statement.provider;

import dev.cimiento.db.statement.type.Samples;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls the default methods of a mapper with sample arguments, to learn the arguments that they pass to its statements.
 * MyBatis Dynamic SQL builds the SQL of a statement in such methods.
 */
public final class DefaultMethods {

    /** The call of a mapper's abstract method. */
    private record Call(String method, Object[] arguments) {}

    private final List<Call> calls = new ArrayList<>();

    /** @param samples the sources of sample arguments; each method is called with those of each source */
    public DefaultMethods(Class<?> mapper, List<Samples> samples) {
        if (!mapper.isInterface()) {
            return;
        }
        Object proxy = Proxy.newProxyInstance(mapper.getClassLoader(), new Class<?>[] {mapper}, this::invoke);
        for (Method method : mapper.getMethods()) {
            if (method.isDefault()) {
                samples.forEach(source -> call(proxy, method, source));
            }
        }
    }

    /** Returns the arguments with which a method was called. */
    public List<Object[]> argumentsOf(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .map(Call::arguments)
                .toList();
    }

    private static void call(Object proxy, Method method, Samples samples) {
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = samples.of(types[i]).orElse(null);
        }
        try {
            InvocationHandler.invokeDefault(proxy, method, arguments);
        } catch (Throwable refused) {
            // A method can reject samples; the arguments of its calls until then are known.
        }
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null && Arrays.stream(arguments).allMatch(argument -> argument != null)) {
            calls.add(new Call(method.getName(), arguments));
        }
        Class<?> type = method.getReturnType();
        if (type == Optional.class) {
            return Optional.empty();
        } else if (Collection.class.isAssignableFrom(type) && type.isAssignableFrom(List.class)) {
            return new ArrayList<>();
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        }
        return type == boolean.class ? true : null;
    }
}
