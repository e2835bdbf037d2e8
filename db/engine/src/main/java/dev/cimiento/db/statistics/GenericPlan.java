package dev.cimiento.db.statistics;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlTokens;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The plan that the server uses for a statement whatever the values of its parameters are. The statement is prepared
 * and planned in a transaction that reads only; it is not run.
 *
 * @param lines the lines of the plan, or the reason why the statement has no plan
 * @param isRefused true if the server cannot plan the text
 */
public record GenericPlan(List<String> lines, boolean isRefused) {

    private static final String UNDEFINED_TABLE = "42P01";

    /**
     * Plans a statement.
     *
     * @throws DatabaseException if the connection is broken
     */
    public static GenericPlan of(Connection connection, StatementText text) {
        if (!SqlTokens.isPlanned(text.sql())) {
            return new GenericPlan(List.of("no plan: PostgreSQL runs this command without one"), false);
        }
        List<String> lines = new ArrayList<>();
        boolean refused = false;
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set transaction read only");
                statement.execute("set local plan_cache_mode = force_generic_plan");
                statement.execute("set local statement_timeout = '10s'");
                statement.execute("prepare cimiento_plan as " + text.sql());
                try (ResultSet rows = statement.executeQuery("explain execute cimiento_plan" + nulls(text))) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            } catch (SQLException refusal) {
                refused = true;
                lines.clear();
                lines.add("no plan: " + reason(refusal));
            }
            connection.rollback();
            // A rollback does not remove a prepared statement.
            statement.execute("deallocate all");
            connection.commit();
        } catch (SQLException e) {
            throw DatabaseException.because("The statement cannot be explained", e);
        }
        return new GenericPlan(lines, refused);
    }

    private static String reason(SQLException refusal) {
        String message = String.valueOf(refusal.getMessage()).replaceFirst("(?s)\n.*", "");
        return UNDEFINED_TABLE.equals(refusal.getSQLState())
                ? message + "; a temporary table exists only in the session that created it"
                : message;
    }

    private static String nulls(StatementText text) {
        int count = text.parameters();
        return count == 0 ? "" : "(" + String.join(", ", Collections.nCopies(count, "null")) + ")";
    }
}
