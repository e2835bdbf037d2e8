package dev.cimiento.db.statement.plugin;

import java.lang.reflect.Method;
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
        return InertProxy.of(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> keep(arguments, PreparedStatement.class);
            case "prepareCall" -> keep(arguments, CallableStatement.class);
            case "createStatement" -> InertProxy.of(Statement.class, InertProxy::nothing);
            case "getMetaData" -> InertProxy.of(DatabaseMetaData.class, SendingConnection::metaData);
            default -> InertProxy.nothing(proxy, method, arguments);
        });
    }

    Transaction transaction() {
        return InertProxy.of(
                Transaction.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? proxy()
                        : InertProxy.nothing(proxy, method, arguments));
    }

    private <T> T keep(Object[] arguments, Class<T> statement) {
        lastSql = (String) arguments[0];
        return InertProxy.of(statement, InertProxy::nothing);
    }

    private static @Nullable Object metaData(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getURL" -> "jdbc:postgresql://localhost/proof";
            case "getDatabaseProductName" -> "PostgreSQL";
            default -> InertProxy.nothing(proxy, method, arguments);
        };
    }
}
