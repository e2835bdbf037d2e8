package dev.cimiento.db.autogenerate.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs statements on a database to find an order in which they work: one that fails is tried again after the others,
 * and what stands in its way is dropped where it has no rows of its own. Each statement is committed, since a new enum
 * value can be used only then.
 */
public final class StatementRun {

    private final Connection connection;
    private final List<String> done = new ArrayList<>();
    private final Map<String, SQLException> failed = new LinkedHashMap<>();

    public StatementRun(Connection connection) {
        this.connection = connection;
    }

    /** Those that worked, in the order in which they did. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** Why those of the last run that did not work did not, by statement. */
    Map<String, SQLException> failed() {
        return failed;
    }

    public void all(List<String> statements) {
        failed.clear();
        List<String> left = untilNothingWorks(statements);
        for (SQLException failure : List.copyOf(failed.values())) {
            DependentObjects.to(failure).forEach(this::works);
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
