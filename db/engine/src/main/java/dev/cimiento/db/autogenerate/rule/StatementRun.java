package dev.cimiento.db.autogenerate.rule;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs statements on a database and finds an order in which they work. A failed statement is retried after the others.
 * Dependent objects that block it are dropped if they have no rows of their own. Each statement is committed, because a
 * new enum value can be used only after a commit.
 */
public final class StatementRun {

    private static final int DEEPEST = 10;
    private static final Pattern CAST =
            Pattern.compile("(?i)\\bTYPE (\\S[^,;]*?(?:\\([\\d, ]+\\))?) USING \\S+?::\\1(?=\\s*(?:,|$))");

    private final Connection connection;
    private final List<String> done = new ArrayList<>();
    private final Map<String, SQLException> failed = new LinkedHashMap<>();

    public StatementRun(Connection connection) {
        this.connection = connection;
    }

    /** Returns the statements that succeeded so far, in that order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** Returns the errors of the last run, by statement. */
    public Map<String, SQLException> failed() {
        return failed;
    }

    /** Runs statements until all have succeeded or none of the rest does. */
    public void all(List<String> statements) {
        failed.clear();
        List<String> left = untilNothingWorks(statements);
        for (SQLException failure : List.copyOf(failed.values())) {
            dropDependents(failure, 0);
        }
        failed.keySet().retainAll(left);
        untilNothingWorks(left);
    }

    /**
     * Runs the first alternative that works.
     *
     * @return the error of the first alternative if none works
     */
    Optional<SQLException> firstOf(List<String> alternatives) {
        for (String sql : alternatives) {
            if (runs(sql) || dropDependents(Objects.requireNonNull(failed.get(sql)), 0) && runs(sql)) {
                failed.keySet().removeAll(alternatives);
                return Optional.empty();
            }
        }
        Optional<SQLException> failure = Optional.ofNullable(failed.get(alternatives.get(0)));
        failed.keySet().removeAll(alternatives);
        return failure;
    }

    /** Drops the objects that an error names, and those that depend on them; returns true if it dropped one. */
    private boolean dropDependents(SQLException failure, int depth) {
        boolean dropped = false;
        for (String drop : DependentObjects.dropStatements(connection, failure)) {
            dropped |= works(drop)
                    || depth < DEEPEST
                            && dropDependents(Objects.requireNonNull(failed.get(drop)), depth + 1)
                            && works(drop);
        }
        return dropped;
    }

    private List<String> untilNothingWorks(List<String> statements) {
        List<String> left = new ArrayList<>(statements);
        int before;
        do {
            before = left.size();
            left.removeIf(this::works);
        } while (!left.isEmpty() && left.size() < before);
        return left;
    }

    /** The engine always writes a cast; most conversions need none. */
    private boolean works(String sql) {
        String withoutCast = CAST.matcher(sql).replaceAll("TYPE $1");
        if (!withoutCast.equals(sql) && runs(withoutCast)) {
            failed.remove(sql);
            return true;
        }
        failed.remove(withoutCast);
        return runs(sql);
    }

    private boolean runs(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            done.add(sql);
            failed.remove(sql);
            return true;
        } catch (SQLException e) {
            failed.put(sql, e);
            return false;
        }
    }
}
