package dev.cimiento.db.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Has the server analyse statements without running them: each becomes the body of a function in the session's own
 * schema, whose tree the catalog then has (PostgreSQL 14 and later). They are gone when the transaction is taken back.
 */
public final class Analysis {

    private final Connection connection;
    private int count;

    /** @param connection in a transaction that will be taken back */
    public Analysis(Connection connection) {
        this.connection = connection;
    }

    /**
     * What a statement is to the server.
     *
     * @param sql one select, insert, update, delete or values with {@code $1} for its parameters
     * @param parameterTypes the names of their types
     * @throws SQLException when the server refuses it
     */
    public Query of(String sql, List<String> parameterTypes, boolean returnsRows) throws SQLException {
        String name = "pg_temp.analysed_" + ++count;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("create function " + name + "(" + String.join(", ", parameterTypes) + ") returns "
                    + (returnsRows ? "setof record" : "void") + " language sql begin atomic\n" + sql + "\n; end");
            try (ResultSet row =
                    statement.executeQuery("select prosqlbody from pg_proc where oid = '" + name + "'::regproc")) {
                row.next();
                return Query.read(row.getString(1));
            }
        }
    }
}
