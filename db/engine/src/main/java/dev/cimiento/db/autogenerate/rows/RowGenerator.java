package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Key;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates rows that one table accepts, and inserts them.
 *
 * <p>It is a <i>backtracking search</i> over the candidate values of each column ({@link ValueCandidates}), and the
 * server is the test: it inserts a row and rolls it back to a savepoint. If the server rejects the row, the columns
 * that the error names are varied, in all combinations if there are few of them. A combination is kept if the row is
 * accepted or if the error is now another one, so that the search has passed one constraint. Otherwise the choice is
 * undone and the next combination is tried. A row has at most ten rounds, and a table at most 400 trials.
 *
 * <p>Example: the first candidates of both dates are equal, and the check rejects the row. Its error names the two
 * columns. The search tries other dates for {@code starts}, and keeps the first one that is earlier.
 *
 * <pre>{@code
 * create table prices (id bigint primary key, starts date, ends date, check (starts < ends));
 * }</pre>
 */
public final class RowGenerator {

    public static final int ROWS = 24;

    private static final int ROUNDS = 10;
    private static final int MOST_TRIALS = 400;
    private static final int NULL_EACH = 6;
    private static final int NULL = -1;

    private final String table;
    private final RowCandidates candidates;
    private final List<Key> keys;
    private final ParentRows parents;
    private final Map<String, Integer> choice = new LinkedHashMap<>();
    private final List<Map<String, @Nullable String>> inserted = new ArrayList<>();
    private TrialInsert trial;
    private @Nullable String misfit;
    private int trials;
    private String refusal = "";

    RowGenerator(
            SyntheticRows rows,
            String table,
            Map<String, Column> columns,
            Map<String, Column> declared,
            List<Key> keys) {
        this.table = table;
        this.candidates = new RowCandidates(columns, declared);
        this.keys = keys.stream().filter(key -> key.table().equals(table)).toList();
        this.trial = new TrialInsert(rows, table, candidates);
        this.parents = new ParentRows(rows.old(), this.keys);
        candidates.names().forEach(name -> choice.put(name, 0));
    }

    /** Inserts up to {@value #ROWS} rows. */
    void fill() throws SQLException {
        // Most tables accept the first candidates.
        if (acceptsAll()) {
            return;
        }
        if (!search(1, false)) {
            // If no row fits both schemas, rows of the old one show how a migration of real rows would fail.
            misfit = refusal;
            trial = trial.withoutDeclared();
            trials = 0;
            if (!search(1, false)) {
                return;
            }
        }
        if (acceptsAll()) {
            return;
        }
        trials = 0;
        for (int row = 1; row <= ROWS && trials < MOST_TRIALS; row++) {
            if (!accepts(List.of(row(row, true)))) {
                search(row, true);
            }
        }
    }

    public String table() {
        return table;
    }

    /** Returns the inserted rows. */
    public List<Map<String, @Nullable String>> inserted() {
        return inserted;
    }

    /** Returns the number of rows that both schemas accept. */
    public int fitting() {
        return misfit == null ? inserted.size() : 0;
    }

    /** Returns the error that prevented more rows; blank if both schemas accept all. */
    public String refusal() {
        return misfit != null ? misfit : inserted.size() < ROWS ? refusal : "";
    }

    RowCandidates candidates() {
        return candidates;
    }

    private boolean acceptsAll() throws SQLException {
        return accepts(rows(true)) || accepts(rows(false));
    }

    private boolean accepts(List<Map<String, @Nullable String>> rows) throws SQLException {
        boolean accepted = trial.accepts(rows);
        if (accepted) {
            inserted.addAll(rows);
        } else {
            refusal = trial.refusal();
        }
        return accepted;
    }

    /**
     * Searches values with which the row is accepted.
     *
     * @param keep true to leave the row in the table
     */
    private boolean search(int row, boolean keep) throws SQLException {
        for (int rounds = 0; rounds < ROUNDS && trials++ < MOST_TRIALS; rounds++) {
            if (keep ? accepts(List.of(row(row, false))) : trial.wouldAccept(row(row, false))) {
                return true;
            }
            refusal = trial.refusal();
            if (!vary(suspects(), row)) {
                return false;
            }
        }
        return false;
    }

    /** Returns the columns that may have caused the error. */
    private List<String> suspects() {
        List<String> named = namedColumns(trial);
        if (!named.isEmpty()) {
            return named.stream().limit(4).toList();
        }
        List<String> changed =
                candidates.names().stream().filter(candidates::changesType).toList();
        return changed.isEmpty() ? List.copyOf(candidates.names()) : changed;
    }

    /** Returns the columns of the constraint or index that rejected the last rows. */
    List<String> namedColumns(TrialInsert rejected) {
        String constraint = rejected.constraint();
        List<String> key = List.of(rejected.key().split("[^\\w\"]+"));
        Stream<String> named =
                keys.stream().filter(each -> each.name().equals(constraint)).flatMap(each -> each.columns().stream());
        return Stream.concat(Stream.concat(named, key.stream()), candidates.ofType(rejected.domain()).stream())
                .distinct()
                .filter(candidates.names()::contains)
                .toList();
    }

    /** Returns the least and the greatest value of each column that has them and references no table. */
    public Map<String, List<String>> extremes() {
        Map<String, List<String>> extremes = new LinkedHashMap<>();
        for (String name : candidates.names()) {
            boolean free = keys.stream()
                    .noneMatch(key -> key.parent() != null && key.columns().contains(name));
            List<String> values = free ? candidates.extremes(name) : List.of();
            if (!values.isEmpty()) {
                extremes.put(name, values);
            }
        }
        return extremes;
    }

    /** Returns further rows with repeated and extreme values that both schemas accept. They are not inserted. */
    List<Map<String, @Nullable String>> specialRows() throws SQLException {
        return new SpecialRows(this, trial).find();
    }

    /** Tries other values of these columns until the row is accepted or the error is another one. */
    private boolean vary(List<String> suspects, int row) throws SQLException {
        String constraint = trial.constraint();
        String before = trial.refusal();
        Map<String, Integer> start = Map.copyOf(choice);
        for (Map<String, Integer> other : new Combinations(sizes(suspects, row), suspects.size() > 4)) {
            if (trials++ >= MOST_TRIALS) {
                break;
            }
            other.forEach((name, chosen) ->
                    choice.put(name, chosen < candidates.of(name, row).size() ? chosen : NULL));
            boolean accepted = trial.wouldAccept(row(row, false));
            if (accepted
                    || !Objects.equals(trial.constraint(), constraint)
                    || constraint == null && !trial.refusal().equals(before)) {
                return true;
            }
            choice.putAll(start);
        }
        return false;
    }

    private Map<String, Integer> sizes(List<String> suspects, int row) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        suspects.forEach(
                name -> sizes.put(name, candidates.of(name, row).size() + (candidates.isRequired(name) ? 0 : 1)));
        return sizes;
    }

    private List<Map<String, @Nullable String>> rows(boolean withNulls) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            rows.add(row(row, withNulls));
        }
        return rows;
    }

    private Map<String, @Nullable String> row(int row, boolean withNulls) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>(row(row));
        if (withNulls && row % NULL_EACH == 0) {
            values.replaceAll((name, value) -> candidates.isRequired(name) ? value : null);
        }
        return values;
    }

    /** Returns the values of a row with the chosen candidates, counted from 1. */
    Map<String, @Nullable String> row(int row) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        choice.forEach((name, chosen) -> {
            List<String> all = candidates.of(name, row);
            values.put(name, chosen == NULL ? null : all.get(chosen % all.size()));
        });
        values.putAll(parents.of(row, values, candidates::isRequired));
        return values;
    }
}
