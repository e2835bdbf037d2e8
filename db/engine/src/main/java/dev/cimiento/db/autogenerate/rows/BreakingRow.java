package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.requirement.OldNames;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Searches rows that the old schema accepts and that break a new requirement. The query of the requirement decides: it
 * must count the row.
 *
 * @param old a connection to the old database with an open transaction, in which objects have their old names
 */
public record BreakingRow(Connection old, OldNames names) {

    private static final int MOST_TRIALS = 200;
    private static final int FRESH = RowGenerator.ROWS + 4;
    private static final int MOST_COMBINED = 3;

    /** Returns such a row of a filled table; empty if none was found. */
    public Optional<Map<String, @Nullable String>> find(Requirement requirement, RowGenerator generator)
            throws SQLException {
        if (requirement.query().isEmpty() || generator.inserted().isEmpty()) {
            return Optional.empty();
        }
        int trials = 0;
        Map<String, @Nullable String> fresh = generator.row(FRESH);
        for (Map<String, @Nullable String> changed : changes(requirement, generator)) {
            if (trials++ == MOST_TRIALS) {
                break;
            }
            Map<String, @Nullable String> row = new LinkedHashMap<>(fresh);
            row.putAll(changed);
            row.keySet().retainAll(fresh.keySet());
            Savepoint before = old.setSavepoint();
            boolean found = insert(requirement.table(), row)
                    && counts(requirement.query().get());
            old.rollback(before);
            if (found) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns true if no row can break a requirement for which none was found: all values were tried, and the old schema
     * accepts others.
     */
    public boolean isExhaustive(Requirement requirement, RowGenerator generator) throws SQLException {
        boolean allTried = requirement.kind() == Requirement.Kind.REQUIRED
                || requirement.kind() == Requirement.Kind.OTHER
                        && requirement.columns().size() == 1
                        && generator.candidates().isFinite(requirement.columns().get(0));
        return allTried
                && requirement.query().isPresent()
                && !generator.inserted().isEmpty()
                && insert(requirement.table(), generator.row(FRESH));
    }

    /** Returns values of the columns that the requirement concerns, the likely ones first. */
    private static List<Map<String, @Nullable String>> changes(Requirement requirement, RowGenerator generator) {
        List<Map<String, @Nullable String>> changes = new ArrayList<>();
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        for (String name : requirement.columns()) {
            if (generator.candidates().names().contains(name)) {
                values.put(name, generator.candidates().breaking(name, FRESH));
            }
        }
        if (requirement.kind() == Requirement.Kind.UNIQUE) {
            generator.inserted().stream().limit(2).forEach(row -> {
                Map<String, @Nullable String> repeated = new LinkedHashMap<>(row);
                repeated.keySet().retainAll(values.keySet());
                changes.add(repeated);
            });
        }
        values.forEach((name, all) -> all.forEach(value -> {
            Map<String, @Nullable String> one = new LinkedHashMap<>();
            one.put(name, value);
            changes.add(one);
        }));
        if (values.size() > 1 && values.size() <= MOST_COMBINED) {
            Map<String, Integer> sizes = new LinkedHashMap<>();
            values.forEach((name, all) -> sizes.put(name, all.size()));
            for (Map<String, Integer> choice : new Combinations(sizes, false)) {
                Map<String, @Nullable String> several = new LinkedHashMap<>();
                choice.forEach((name, index) ->
                        several.put(name, values.getOrDefault(name, List.of()).get(index)));
                changes.add(several);
            }
        }
        return changes;
    }

    /** Inserts a row; returns false, and leaves the transaction to be rolled back, if the old schema rejects it. */
    public boolean insert(String table, Map<String, @Nullable String> row) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        row.forEach((name, value) -> {
            columns.add(names.column(table, name).orElse(name));
            values.add(value == null ? "null" : Names.literal(value));
        });
        try (Statement statement = old.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(
                    columns.isEmpty()
                            ? "insert into " + names.table(table) + " default values"
                            : "insert into " + names.table(table)
                                    + columns.stream().collect(Collectors.joining(", ", " (", ")"))
                                    + " overriding system value values (" + String.join(", ", values) + ")");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean counts(String query) throws SQLException {
        try (Statement statement = old.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(query)) {
                return row.next() && row.getLong(1) > 0;
            }
        } catch (SQLException e) {
            return false;
        }
    }
}
