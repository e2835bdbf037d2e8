package dev.cimiento.db.analysis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Has the server analyse statements without running them: each becomes the body of a function in the session's own
 * schema, whose tree the catalog then has (PostgreSQL 14 and later). They are gone when the transaction is taken back.
 */
public final class Analysis {

    /** All of it in one round trip, and without asking whether a function could return that. */
    private static final String ANALYSER = """
            create function pg_temp.analysed(name text, definition text) returns text
            language plpgsql set check_function_bodies = off as $$
            begin
                execute definition;
                return (select p.prosqlbody from pg_proc p where p.oid = name::regproc);
            end
            $$
            """;

    private static final String ANALYSE = "select pg_temp.analysed(?, ?)";

    private final Connection connection;
    private int count;

    /** @param connection in a transaction that will be taken back */
    public Analysis(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(ANALYSER);
        }
    }

    /**
     * What a statement is to the server.
     *
     * @param sql one select, insert, update, delete or values with {@code $1} for its parameters
     * @param parameterTypes the names of their types
     * @throws SQLException when the server refuses it
     */
    public AnalyzedQuery of(String sql, List<String> parameterTypes, boolean returnsRows) throws SQLException {
        String name = "pg_temp.analysed_" + ++count;
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
