package dev.cimiento.db.cli.prove;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of the same statements on the schemas before and after the pending revisions. During a rolling
 * deployment the statements run on both.
 *
 * @param latest the latest revision of the database
 */
public record RollingDeployment(String latest, Report before, Report after) {

    /** The safe order of a deployment. */
    public enum Order {
        /** The program or the revisions can be deployed first. */
        EITHER,
        /** The revisions must be applied first, because the statements need them. */
        SCHEMA_FIRST,
        /** No order is safe while a program with these statements runs, because the revisions break them. */
        NEITHER
    }

    /** Returns the errors that the revisions cause. */
    public List<Finding> broken() {
        return after.errorsNotIn(before);
    }

    /** Returns the errors that the revisions fix. */
    public List<Finding> fixed() {
        return before.errorsNotIn(after);
    }

    public Order order() {
        if (!broken().isEmpty()) {
            return Order.NEITHER;
        }
        return fixed().isEmpty() ? Order.EITHER : Order.SCHEMA_FIRST;
    }

    /** Returns both reports by the names of their schemas. */
    public Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("before the pending revisions, at " + latest, before);
        reports.put("after the pending revisions", after);
        return reports;
    }
}
