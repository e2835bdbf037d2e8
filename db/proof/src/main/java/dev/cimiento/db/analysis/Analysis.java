package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets PostgreSQL analyse statements without running them. Each statement becomes the body of a function in the
 * session's temporary schema, and the catalog then contains its analyzed tree (PostgreSQL 14 and later). The rollback
 * of the transaction removes the functions.
 *
 * <pre>{@code
 * AnalyzedQuery query = new Analysis(connection).of("select name from products where id = $1", List.of("uuid"), true);
 * }</pre>
 */
public final class Analysis {

    /**
     * Creates a function and returns its tree in one round trip. {@code check_function_bodies = off} skips the check of
     * the return type.
     */
    private static final String ANALYSER = """
            create function pg_temp.analyzed(name text, definition text) returns text
            language plpgsql set check_function_bodies = off as $$
            begin
                execute definition;
                return (select p.prosqlbody from pg_proc p where p.oid = name::regproc);
            end
            $$
            """;

    private static final String ANALYSE = "select pg_temp.analyzed(?, ?)";

    private final Connection connection;
    private int count;

    /** @param connection a connection whose transaction the caller rolls back */
    public Analysis(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(ANALYSER);
        }
    }

    /**
     * Returns the analyzed tree of a statement.
     *
     * @param sql one select, insert, update, delete or values, with {@code $1} for its first parameter
     * @param parameterTypes the names of the parameters' types
     * @param returnsRows true if the statement has a result
     * @throws SQLException if the server rejects the statement
     */
    public AnalyzedQuery of(String sql, List<String> parameterTypes, boolean returnsRows) throws SQLException {
        String name = "pg_temp.analyzed_" + ++count;
        try (PreparedStatement statement = connection.prepareStatement(ANALYSE)) {
            statement.setString(1, name);
            statement.setString(
                    2,
                    "create function " + name + "(" + String.join(", ", parameterTypes) + ") returns "
                            + (returnsRows ? "setof record" : "void") + " language sql begin atomic\n" + sql
                            + "\n; end");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return AnalyzedQuery.read(row.getString(1));
            }
        }
    }
}
