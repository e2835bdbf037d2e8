package dev.cimiento.db.recorded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Wraps a connection and its statements in proxies that record statements when they are executed. */
record RecordingConnection(Recording recording) {

    Connection of(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement statement && first(arguments) instanceof String sql) {
                return prepared(statement, sql);
            }
            return result instanceof Statement statement ? plain(statement) : result;
        });
    }

    private Statement plain(Statement statement) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && first(arguments) instanceof String sql) {
                recording.add(sql, List.of());
            }
            return invoke(statement, method, arguments);
        });
    }

    private PreparedStatement prepared(PreparedStatement statement, String sql) {
        TreeMap<Integer, RecordedParameter> parameters = new TreeMap<>();
        Class<? extends PreparedStatement> type =
                statement instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set")
                    && first(arguments) instanceof Integer index
                    && arguments.length > 1) {
                List<Object> values = Arrays.asList(arguments).subList(1, arguments.length);
                parameters.put(index, RecordedParameter.of(setter(method, values), nonNull(values)));
            } else if (method.getName().startsWith("execute")
                    || method.getName().equals("addBatch")) {
                recording.add(sql, inOrder(parameters));
            }
            return invoke(statement, method, arguments);
        });
    }

    /** The driver treats {@code setObject(1, null)} as {@code setNull}. */
    private static String setter(Method method, List<Object> values) {
        return values.get(0) == null ? "setNull" : method.getName();
    }

    private static List<Object> nonNull(List<Object> values) {
        return values.get(0) == null
                ? List.of(values.size() > 1 && values.get(1) instanceof Integer type ? type : 0)
                : values;
    }

    private static List<RecordedParameter> inOrder(TreeMap<Integer, RecordedParameter> parameters) {
        List<RecordedParameter> all = new ArrayList<>();
        for (int index = 1; !parameters.isEmpty() && index <= parameters.lastKey(); index++) {
            all.add(parameters.getOrDefault(index, RecordedParameter.UNSET));
        }
        return all;
    }

    private static @Nullable Object first(Object @Nullable [] arguments) {
        return arguments == null || arguments.length == 0 ? null : arguments[0];
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() == null ? new SQLException(refused) : refused.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
