package dev.cimiento.db.autogenerate.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs statements on a database and finds an order in which they work. A failed statement is retried after the others.
 * Dependent objects that block it are dropped if they have no rows of their own. Each statement is committed, because a
 * new enum value can be used only after a commit.
 */
public final class StatementRun {

    private final Connection connection;
    private final List<String> done = new ArrayList<>();
    private final Map<String, SQLException> failed = new LinkedHashMap<>();

    public StatementRun(Connection connection) {
        this.connection = connection;
    }

    /** Returns the statements that succeeded so far, in that order. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** Returns the errors of the last run, by statement. */
    Map<String, SQLException> failed() {
        return failed;
    }

    /** Runs statements until all have succeeded or none of the rest does. */
    public void all(List<String> statements) {
        failed.clear();
        List<String> left = untilNothingWorks(statements);
        for (SQLException failure : List.copyOf(failed.values())) {
            DependentObjects.dropStatements(failure).forEach(this::works);
        }
        failed.keySet().retainAll(left);
        untilNothingWorks(left);
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

    private boolean works(String sql) {
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
