package dev.cimiento.db.proof.check;

import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets the server plan statements without running them. Some errors are found only then: a conflict target without a
 * unique index, or a lock on the nullable side of an outer join.
 */
final class Planning {

    /**
     * Plans a statement in one round trip. The plan is generic, so no parameter needs a value. A prepared statement
     * survives a rollback, so it is deallocated also after an error.
     */
    private static final String PLANNER = """
            create function pg_temp.planned(types text, statement text, execution text) returns void
            language plpgsql set plan_cache_mode = force_generic_plan as $$
            begin
                execute 'prepare cimiento_planned' || types || ' as ' || statement;
                begin
                    execute 'explain ' || execution;
                exception when others then
                    deallocate cimiento_planned;
                    raise;
                end;
                deallocate cimiento_planned;
            end
            $$
            """;

    private static final String PLAN = "select pg_temp.planned(?, ?, ?)";

    private final Connection connection;

    /** @param connection a connection whose transaction the caller rolls back */
    Planning(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLANNER);
        }
    }

    /**
     * @param sql the statement, with {@code $1} for its first parameter, or several statements that are sent together
     */
    void plan(String sql, List<String> parameterTypes) throws SQLException {
        for (String single : StatementSplitter.of(sql)) {
            planSingle(single, parameterTypes);
        }
    }

    private void planSingle(String sql, List<String> parameterTypes) throws SQLException {
        String types = parameterTypes.isEmpty() ? "" : "(" + String.join(", ", parameterTypes) + ")";
        String values = IntStream.range(0, parameterTypes.size())
                .mapToObj(parameter -> "null")
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement(PLAN)) {
            statement.setString(1, types);
            statement.setString(2, sql);
            statement.setString(3, "execute cimiento_planned" + (values.isEmpty() ? "" : "(" + values + ")"));
            statement.execute();
        }
    }
}
