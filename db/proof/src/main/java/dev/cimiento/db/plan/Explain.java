package dev.cimiento.db.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets the server plan statements without values for their parameters and without running them. A plan without values
 * is the one that the server keeps for a prepared statement.
 *
 * <pre>{@code
 * PlanNode plan = new Explain(connection).plan("select name from products where id = $1", List.of("uuid"));
 * }</pre>
 */
public final class Explain {

    /**
     * Plans a statement in one round trip. A prepared statement survives a rollback, so it is deallocated also after an
     * error. PostgreSQL 15 has no {@code explain (generic_plan)}.
     */
    private static final String PLANNER = """
            create or replace function pg_temp.cimiento_plan(types text, statement text) returns text
            language plpgsql set plan_cache_mode = force_generic_plan as $$
            declare
                arguments text;
                plan text;
            begin
                execute 'prepare cimiento_plan' || types || ' as ' || statement;
                begin
                    select '(' || string_agg('null', ', ') || ')'
                      into arguments
                      from pg_prepared_statements p
                     cross join unnest(p.parameter_types)
                     where p.name = 'cimiento_plan';
                    execute 'explain (verbose, format xml) execute cimiento_plan' || coalesce(arguments, '') into plan;
                exception when others then
                    deallocate cimiento_plan;
                    raise;
                end;
                deallocate cimiento_plan;
                return plan;
            end
            $$
            """;

    private final Connection connection;

    public Explain(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLANNER);
        }
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Returns the generic plan of a statement.
     *
     * @param sql the statement, with {@code $1} for its first parameter
     * @param parameterTypes the types of the parameters; if the list is empty, the server infers them
     * @throws SQLException if the server rejects the statement; in a transaction, roll back to a savepoint
     */
    public PlanNode plan(String sql, List<String> parameterTypes) throws SQLException {
        String types = parameterTypes.isEmpty() ? "" : "(" + String.join(", ", parameterTypes) + ")";
        try (PreparedStatement statement = connection.prepareStatement("select pg_temp.cimiento_plan(?, ?)")) {
            statement.setString(1, types);
            statement.setString(2, sql);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return PlanReader.read(row.getString(1));
            }
        }
    }
}
