package dev.cimiento.db.proof.usage;

import dev.cimiento.db.analysis.tree.AnalyzedQuery.ChangedColumns;
import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.PlanReader;
import dev.cimiento.db.proof.check.PreparedStatementInfo;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    private final RelationNames names;
    private final IndirectLocks indirect;

    /** @param server a connection whose transaction the caller rolls back */
    public Usage(ProbeConnection server) throws SQLException {
        this.server = server;
        this.names = RelationNames.read(server.connection());
        this.indirect = IndirectLocks.read(server.connection(), names);
        server.execute(PLANNER);
    }

    /**
     * The use of tables and indexes by a variant of a statement.
     *
     * @param indexes the {@code oid} of each index in its plan
     * @param scanned the {@code oid} of each table that its plan reads completely
     */
    public record Used(Set<StatementLock> locks, Set<Long> indexes, Set<Long> scanned) {}

    /** Returns the use of a variant; empty if the server rejects it. */
    public Optional<Used> of(Variant variant) throws SQLException {
        // Locks of statements that were prepared before would count as those of this one.
        server.recover();
        try {
            PreparedStatementInfo described = describe(variant);
            Used used = new Used(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            for (String single : StatementSplitter.of(variant.sql())) {
                if (isCall(single)) {
                    used.locks().addAll(indirect.of(single, Set.of()));
                } else {
                    add(used, single, described);
                }
            }
            return Optional.of(used);
        } catch (SQLException rejected) {
            return Optional.empty();
        } finally {
            server.recover();
        }
    }

    /** Types of parameters that the server rejects are found by the proof, and matter for no lock. */
    private PreparedStatementInfo describe(Variant variant) throws SQLException {
        try {
            return server.describe(variant, parameter -> Sent.SAMPLE);
        } catch (SQLException rejected) {
            return server.describe(variant, parameter -> Sent.UNTYPED);
        }
    }

    /** Returns the columns that a statement sets; none if the server cannot analyse it, as for a call. */
    private List<ChangedColumns> changedColumns(String sql, PreparedStatementInfo described) {
        try {
            return server.analyse(sql, described).all().stream()
                    .flatMap(query -> query.changedColumns().stream())
                    .toList();
        } catch (SQLException | IllegalArgumentException unknown) {
            return List.of();
        }
    }

    /** Adds the use by one statement. The server returns its plan, and then each lock as an {@code oid} and a mode. */
    private void add(Used used, String sql, PreparedStatementInfo described) throws SQLException {
        server.recover();
        List<ChangedColumns> changed = changedColumns(sql, described);
        server.recover();
        String[] explained = explain(sql, described.parameterTypes());
        for (String lock : List.of(explained).subList(1, explained.length)) {
            long relation = Long.parseLong(lock.substring(0, lock.indexOf(' ')));
            if (names.isTable(relation)) {
                used.locks().add(new StatementLock(relation, lock.substring(lock.indexOf(' ') + 1)));
            }
        }
        Set<TableChange> changes = new LinkedHashSet<>();
        for (PlanNode node : PlanReader.read(explained[0]).all()) {
            long table = names.table(node.table());
            if (!node.operation().isEmpty()) {
                changes.addAll(changes(table, node.operation(), changed));
            } else if (node.type().equals("Seq Scan")) {
                used.scanned().add(table);
            }
            if (!node.index().isEmpty()) {
                used.indexes().addAll(names.indexes(node.index(), used.locks()));
            }
        }
        used.locks().addAll(indirect.of(sql, changes));
    }

    /** The server has no plan for the call of a procedure. */
    private static boolean isCall(String sql) {
        return SqlTokens.of(sql).stream()
                .filter(Token::isCode)
                .findFirst()
                .filter(token -> token.is("call"))
                .isPresent();
    }

    /** Returns the changes of a table; with unknown columns below a view, whose columns have other numbers. */
    private static Set<TableChange> changes(long table, String operation, List<ChangedColumns> changed) {
        Set<TableChange> changes = new LinkedHashSet<>();
        changed.stream()
                .filter(one -> one.table() == table)
                .forEach(one -> changes.add(new TableChange(table, one.command(), Optional.of(one.columns()))));
        if (changes.isEmpty()) {
            List<Command> commands = operation.equals("Merge")
                    ? List.of(Command.INSERT, Command.UPDATE, Command.DELETE)
                    : List.of(Command.valueOf(operation.toUpperCase(Locale.ROOT)));
            commands.forEach(command -> changes.add(TableChange.ofAllColumns(table, command)));
        }
        return changes;
    }

    private String[] explain(String sql, List<String> parameterTypes) throws SQLException {
        String types = parameterTypes.isEmpty() ? "" : "(" + String.join(", ", parameterTypes) + ")";
        String values = String.join(", ", Collections.nCopies(parameterTypes.size(), "null"));
        try (PreparedStatement statement = server.connection().prepareStatement(EXPLAIN)) {
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
