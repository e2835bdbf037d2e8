package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.requirement.Requirement.Kind;
import dev.cimiento.db.autogenerate.rows.BreakingRow;
import dev.cimiento.db.autogenerate.rows.FilledTable;
import dev.cimiento.db.autogenerate.rows.RowGenerator;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import dev.cimiento.db.autogenerate.rows.SyntheticRows.Triggers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of an upgrade on rows that may break it: rows with repeated and extreme values, and for each new
 * requirement a row that breaks it. Each run is in a transaction that is rolled back.
 */
final class RowTrial {

    /** More runs would take longer than the rest of the test. */
    private static final int MOST_STATEMENTS = 5_000;

    private final Connection connection;
    private final RowFilling.Filled filled;
    private final List<String> statements;
    private final BreakingRow breaking;
    private int executed;

    RowTrial(Connection connection, RowFilling.Filled filled, List<String> statements) {
        this.connection = connection;
        this.filled = filled;
        this.statements = statements;
        this.breaking = new BreakingRow(connection, filled.names());
    }

    /**
     * The result of the runs.
     *
     * @param breakable the requirements that existing rows may break
     * @param broken the number of breaking rows that were tried, by table
     * @param kept true if the upgrade succeeds on the rows with repeated and extreme values, which are now in their
     *     tables
     * @param refusal the error that these rows cause; null if they cause none
     */
    record Result(
            List<Requirement> breakable,
            Map<String, Integer> broken,
            boolean kept,
            @Nullable String refusal) {}

    Result run() throws SQLException {
        boolean special =
                filled.tables().stream().anyMatch(table -> !table.special().isEmpty());
        if (!special && filled.requirements().isEmpty()) {
            return new Result(List.of(), Map.of(), true, null);
        }
        Triggers triggers = SyntheticRows.triggers(connection);
        connection.setAutoCommit(false);
        try {
            execute("set constraints all immediate");
            triggers.disable(connection);
            return run(triggers, connection.setSavepoint());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            new ColumnSequences(connection).advance();
        }
    }

    private Result run(Triggers triggers, Savepoint start) throws SQLException {
        insertSpecial();
        Optional<SQLException> refusal = failure(triggers);
        connection.rollback(start);
        // Without the special rows an upgrade that fails anyway shows nothing about rows.
        boolean conclusive = refusal.isEmpty() || failure(triggers).isEmpty();
        connection.rollback(start);
        List<Requirement> breakable = new ArrayList<>();
        Map<String, Integer> broken = new HashMap<>();
        for (Requirement requirement : filled.requirements()) {
            boolean found = isBreakable(requirement, conclusive, triggers, broken);
            connection.rollback(start);
            if (found) {
                breakable.add(requirement.runnableOn(connection));
            }
        }
        if (refusal.isEmpty()) {
            insertSpecial();
            triggers.enable(connection);
            connection.commit();
        }
        return new Result(
                breakable,
                broken,
                refusal.isEmpty(),
                refusal.filter(error -> conclusive).map(RowTrial::firstLine).orElse(null));
    }

    /** A row that the upgrade accepts breaks nothing, unless its value no longer fits and may have been cut off. */
    private boolean isBreakable(
            Requirement requirement, boolean conclusive, Triggers triggers, Map<String, Integer> broken)
            throws SQLException {
        RowGenerator rows = filled.tables().stream()
                .filter(each -> each.name().equals(requirement.table()))
                .map(FilledTable::rows)
                .findFirst()
                .orElse(null);
        Optional<Map<String, @Nullable String>> row =
                rows == null ? Optional.empty() : breaking.find(requirement, rows);
        if (rows == null || row.isEmpty()) {
            boolean tried = rows != null && !rows.inserted().isEmpty();
            return requirement.kind() == Kind.CHANGED
                    ? !tried
                    : rows == null || !breaking.isExhaustive(requirement, rows);
        }
        broken.merge(requirement.table(), 1, Integer::sum);
        if (!conclusive || requirement.kind() == Kind.TYPE || executed > MOST_STATEMENTS) {
            return true;
        }
        breaking.insert(requirement.table(), row.get());
        return failure(triggers).isPresent();
    }

    private void insertSpecial() throws SQLException {
        for (FilledTable table : filled.tables()) {
            for (Map<String, @Nullable String> row : table.special()) {
                Savepoint before = connection.setSavepoint();
                if (!breaking.insert(table.name(), row)) {
                    connection.rollback(before);
                }
            }
        }
    }

    /** Runs the upgrade. The triggers of the tables react to its changes of rows, as they would in an upgrade. */
    private Optional<SQLException> failure(Triggers triggers) throws SQLException {
        if (statements.stream().anyMatch(RowTrial::changesRows)) {
            triggers.enable(connection);
        }
        try {
            for (String statement : statements) {
                executed++;
                execute(statement);
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private static boolean changesRows(String statement) {
        return statement.toLowerCase(Locale.ROOT).startsWith("update ");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static String firstLine(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
