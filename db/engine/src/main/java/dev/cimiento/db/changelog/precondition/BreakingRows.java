package dev.cimiento.db.changelog.precondition;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the rows that prevent a revision, before anything of it is applied.
 *
 * @param revision the name of the revision's file
 */
public record BreakingRows(Connection connection, String revision) {

    /**
     * Runs queries in a transaction that is rolled back.
     *
     * @param queries each counts rows
     * @throws DatabaseException if there are such rows, with their numbers and the queries, or if a query fails
     */
    public void requireNone(List<String> queries) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String query : queries) {
                long rows = count(statement, query);
                if (rows > 0) {
                    found.add(rows + (rows == 1 ? " row: " : " rows: ") + query + ".");
                }
            }
        } finally {
            connection.rollback();
        }
        if (!found.isEmpty()) {
            throw new DatabaseException("The revision " + revision
                    + " was not applied, because existing rows break it. " + String.join(" ", found)
                    + " Correct these rows, or the revision, then run the command again.");
        }
    }

    private long count(Statement statement, String query) {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "The revision " + revision + " was not applied, because its precondition failed (" + query
                            + "). Correct the query, or remove its line '--precondition-sql-check'",
                    e);
        }
    }

    /**
     * Returns a statement without a semicolon that fails if a query counts rows.
     *
     * @param revision the name of the revision
     */
    public static String statement(String revision, String query) {
        return """
                do $count$
                declare
                    breaking constant bigint := (%s);
                begin
                    if breaking > 0 then
                        raise exception 'Existing rows break the revision %s: %% rows.', breaking
                            using hint = %s;
                    end if;
                end $count$""".formatted(query, revision, "'They are counted by: " + query.replace("'", "''") + "'");
    }
}
