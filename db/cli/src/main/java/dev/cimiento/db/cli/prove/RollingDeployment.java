package dev.cimiento.db.cli.prove;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the same statements meet while programs and schema are brought up one after the other: the schema before the
 * pending revisions, and the one after them.
 *
 * @param latest the revision that the database has
 */
public record RollingDeployment(String latest, Report before, Report after) {

    /** What goes first. */
    public enum Order {
        /** The programs or the schema, as one likes. */
        EITHER,
        /** The schema: the statements need what the revisions bring. */
        SCHEMA_FIRST,
        /** Nothing does while a program with these statements runs: the revisions break them. */
        NEITHER
    }

    /** What the revisions break. */
    public List<Finding> broken() {
        return after.beyond(before);
    }

    /** What is mended by the revisions. */
    public List<Finding> waiting() {
        return before.beyond(after);
    }

    public Order order() {
        if (!broken().isEmpty()) {
            return Order.NEITHER;
        }
        return waiting().isEmpty() ? Order.EITHER : Order.SCHEMA_FIRST;
    }

    /** Both reports by what they are of. */
    public Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("before the pending revisions, at " + latest, before);
        reports.put("after the pending revisions", after);
        return reports;
    }
}
