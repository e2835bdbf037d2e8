package dev.cimiento.db.proof.check;

import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.PlanReader;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measures the locks that statements take on tables, and the indexes that their plans use. The server plans a statement,
 * which locks its tables as if it ran, also those below views and the partitions. The rollback to a savepoint releases
 * the locks.
 */
public final class Usage {

    /**
     * Plans a statement without a value for any parameter, and returns the plan and then the locks. The planner reads a
     * whole table only where no index can serve.
     */
    private static final String PLANNER = """
            create function pg_temp.explained(types text, statement text, execution text) returns text[]
            language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
            declare
                plan text;
            begin
                execute 'prepare cimiento_explained' || types || ' as ' || statement;
                begin
                    execute 'explain (verbose, costs off, format xml) ' || execution into plan;
                exception when others then
                    deallocate cimiento_explained;
                    raise;
                end;
                deallocate cimiento_explained;
                return array_prepend(plan, array(
                    select l.relation || ' ' || l.mode
                      from pg_locks l
                     where l.pid = pg_backend_pid()
                       and l.locktype = 'relation'
                       and l.relation >= 16384
                ));
            end
            $$
            """;

    private static final String EXPLAIN = "select pg_temp.explained(?, ?, ?)";

    private final ProbeConnection server;
    private final Connection connection;
    private final RelationNames names;

    /** @param server a connection whose transaction the caller rolls back */
    public Usage(ProbeConnection server) throws SQLException {
        this.server = server;
        this.connection = server.connection();
        this.names = RelationNames.read(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLANNER);
        }
    }

    /**
     * A lock on a table.
     *
     * @param table the {@code oid} of the table
     * @param mode the mode as {@code pg_locks} names it
     */
    public record TableLock(long table, String mode) {}

    /**
     * The use of tables and indexes by a variant of a statement.
     *
     * @param indexes the {@code oid} of each index in its plan
     * @param scanned the {@code oid} of each table that its plan reads completely
     */
    public record Used(Set<TableLock> locks, Set<Long> indexes, Set<Long> scanned) {}

    /** Returns the use of a variant; empty if the server rejects it. */
    public Optional<Used> of(Variant variant) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            PreparedStatementInfo described = server.describe(variant, parameter -> ProbeConnection.Sent.SAMPLE);
            Used used = new Used(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            for (String single : StatementSplitter.of(variant.sql())) {
                add(explain(single, described.parameterTypes()), used);
            }
            return Optional.of(used);
        } catch (SQLException rejected) {
            return Optional.empty();
        } finally {
            connection.rollback(before);
        }
    }

    /** @param explained the plan, and then each lock as an {@code oid} and a mode */
    private void add(String[] explained, Used used) {
        for (String lock : List.of(explained).subList(1, explained.length)) {
            long relation = Long.parseLong(lock.substring(0, lock.indexOf(' ')));
            if (names.isTable(relation)) {
                used.locks().add(new TableLock(relation, lock.substring(lock.indexOf(' ') + 1)));
            }
        }
        for (PlanNode node : PlanReader.read(explained[0]).all()) {
            long table = names.table(node.table());
            if (!node.operation().isEmpty()) {
                used.locks().addAll(names.lockedByChecks(table, node.operation()));
            } else if (node.type().equals("Seq Scan")) {
                used.scanned().add(table);
            }
            if (!node.index().isEmpty()) {
                used.indexes().addAll(names.indexes(node.index(), used.locks()));
            }
        }
    }

    private String[] explain(String sql, List<String> parameterTypes) throws SQLException {
        String types = parameterTypes.isEmpty() ? "" : "(" + String.join(", ", parameterTypes) + ")";
        String values = String.join(", ", Collections.nCopies(parameterTypes.size(), "null"));
        try (PreparedStatement statement = connection.prepareStatement(EXPLAIN)) {
            statement.setString(1, types);
            statement.setString(2, sql);
            statement.setString(3, "execute cimiento_explained" + (values.isEmpty() ? "" : "(" + values + ")"));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return (String[]) row.getArray(1).getArray();
            }
        }
    }
}
