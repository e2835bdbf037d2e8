package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Inserts rows into the old and the declared form of a table, and keeps them if both accept them. */
final class TrialInsert {

    private static final Pattern KEY =
            Pattern.compile("(?:Partition key of the failing row contains|Key) \\((.*?)\\) ?=");

    private final SyntheticRows rows;
    private final String table;
    private final RowCandidates candidates;
    private final Set<String> declared;
    private @Nullable SQLException failure;

    TrialInsert(SyntheticRows rows, String table, RowCandidates candidates) {
        this(rows, table, candidates, candidates.declaredNames());
    }

    private TrialInsert(SyntheticRows rows, String table, RowCandidates candidates, Set<String> declared) {
        this.rows = rows;
        this.table = table;
        this.candidates = candidates;
        this.declared = declared;
    }

    TrialInsert withoutDeclared() {
        return new TrialInsert(rows, table, candidates, Set.of());
    }

    boolean accepts(List<Map<String, @Nullable String>> values) throws SQLException {
        return insert(values, true);
    }

    boolean wouldAccept(Map<String, @Nullable String> row) throws SQLException {
        return insert(List.of(row), false);
    }

    /** Returns the first line of the error that the last rows caused; empty if they were accepted. */
    String refusal() {
        return failure == null
                ? ""
                : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Nullable
    String constraint() {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    /** Returns the domain that rejected a value, such as {@code public.mail}; empty for other errors. */
    String domain() {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return message == null || message.getDatatype() == null
                ? ""
                : message.getSchema() + "." + message.getDatatype();
    }

    /**
     * Returns the text of the key that a unique constraint or the bounds of the partitions rejected, such as {@code a, b};
     * empty for other errors.
     */
    String key() {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        Matcher key = KEY.matcher(message == null ? "" : Objects.requireNonNullElse(message.getDetail(), ""));
        return key.lookingAt() ? key.group(1) : "";
    }

    private boolean insert(List<Map<String, @Nullable String>> values, boolean keep) throws SQLException {
        Savepoint here = rows.old().setSavepoint();
        Savepoint there = rows.declared().setSavepoint();
        failure = null;
        try {
            insert(rows.old(), values, Set.of());
            if (!declared.isEmpty()) {
                insert(
                        rows.declared(),
                        values.stream().map(candidates::inDeclared).toList(),
                        declared);
            }
        } catch (SQLException e) {
            failure = e;
        }
        if (failure == null && keep) {
            rows.old().releaseSavepoint(here);
            rows.declared().releaseSavepoint(there);
        } else {
            rows.old().rollback(here);
            rows.declared().rollback(there);
        }
        return failure == null;
    }

    private void insert(Connection connection, List<Map<String, @Nullable String>> values, Set<String> only)
            throws SQLException {
        List<String> columns = values.get(0).keySet().stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .toList();
        if (columns.isEmpty() && !only.isEmpty()) {
            return;
        }
        String rows = values.stream()
                .map(row -> columns.stream()
                        .map(name -> literal(row.get(name)))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("set constraints all immediate");
            if (columns.isEmpty()) {
                // A list of values cannot be empty.
                statement.execute("insert into " + table + " select from generate_series(1, " + values.size() + ")");
                return;
            }
            statement.execute("insert into " + table + " (" + String.join(", ", columns)
                    + ") overriding system value values " + rows);
        }
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : Names.literal(value);
    }
}
