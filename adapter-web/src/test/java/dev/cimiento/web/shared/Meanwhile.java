package dev.cimiento.web.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a test change an entity between a request's read of it and the request's write, as a concurrent request would. */
public final class Meanwhile {

    private final Map<String, Runnable> changes = new ConcurrentHashMap<>();

    /** Runs a change once, after the next read of the entity with this id. */
    public void afterRead(String id, Runnable change) {
        changes.put(id, change);
    }

    /** Returns the port with its {@code find} observed. */
    public <P> P around(Class<P> port, P adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(adapter, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    if (method.getName().equals("find")) {
                        Runnable change = changes.remove(arguments[0].toString());
                        if (change != null) {
                            change.run();
                        }
                    }
                    return result;
                }));
    }
}
