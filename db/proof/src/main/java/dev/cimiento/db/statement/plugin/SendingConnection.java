package dev.cimiento.db.statement.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.apache.ibatis.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** A connection without a database, which keeps the SQL of the last prepared statement. It says it is PostgreSQL. */
final class SendingConnection {

    private String lastSql = "";

    String lastSql() {
        return lastSql;
    }

    Connection proxy() {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> keep(arguments, PreparedStatement.class);
            case "prepareCall" -> keep(arguments, CallableStatement.class);
            case "createStatement" -> proxy(Statement.class, SendingConnection::nothing);
            case "getMetaData" -> proxy(DatabaseMetaData.class, SendingConnection::metaData);
            default -> nothing(proxy, method, arguments);
        });
    }

    Transaction transaction() {
        return proxy(
                Transaction.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? proxy() : nothing(proxy, method, arguments));
    }

    private <T> T keep(Object[] arguments, Class<T> statement) {
        lastSql = (String) arguments[0];
        return proxy(statement, SendingConnection::nothing);
    }

    private static @Nullable Object metaData(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getURL" -> "jdbc:postgresql://localhost/proof";
            case "getDatabaseProductName" -> "PostgreSQL";
            default -> nothing(proxy, method, arguments);
        };
    }

    /** Returns zero, false or null. */
    private static @Nullable Object nothing(Object proxy, Method method, Object @Nullable [] arguments) {
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

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
