package dev.cimiento.db.plan.index;

import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.index.ColumnCondition.Use;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.plan.size.SizedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faults of a plan. It judges the nodes and their conditions, and not the costs.
 *
 * @param sized the schema for which the plan was made
 */
public record PlanCheck(SizedSchema sized) {

    /** The part of a table from which an index does not help: each of its pages has some of the rows. */
    private static final double MOST = 0.1;

    /** The work of the session itself beside each of its parallel workers, which it also has to wait for. */
    private static final double LEADER = 0.3;

    private static final Set<String> SCANS = Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan");

    /** The nodes that return a row before they have read all rows below them. */
    private static final Set<String> STREAMING = Set.of(
            "Limit",
            "Nested Loop",
            "Incremental Sort",
            "Subquery Scan",
            "Append",
            "Merge Append",
            "LockRows",
            "Unique",
            "Gather Merge",
            "Gather",
            "Result",
            "Memoize");

    /** Returns the faults; each scan has one at most. */
    public List<PlanFinding> check(PlanNode root) {
        List<PlanFinding> findings = new ArrayList<>();
        visit(root, List.of(), findings);
        return findings;
    }

    private void visit(PlanNode node, List<PlanNode> above, List<PlanFinding> findings) {
        if (SCANS.contains(node.type()) && isLarge(node.table())) {
            PlanFault fault = fault(node, above);
            if (fault != null) {
                findings.add(new PlanFinding(fault, node.table(), node, above));
            }
        }
        List<PlanNode> path = new ArrayList<>(List.of(node));
        path.addAll(above);
        node.children().forEach(child -> visit(child, path, findings));
    }

    /** Returns true if a scan of the table takes time. */
    private boolean isLarge(String table) {
        return sized.rows(table) >= ExpectedRows.FEW;
    }

    private @Nullable PlanFault fault(PlanNode scan, List<PlanNode> above) {
        boolean limited = isLimited(above);
        if (readsAll(scan)) {
            if (!isServed(scan) && (limited || !returnsMost(scan, above))) {
                return PlanFault.FILTER;
            } else if (limited) {
                return null;
            } else if (isSortedForLimit(above)) {
                return PlanFault.SORT;
            }
            return isJoined(scan, above) ? PlanFault.JOIN : PlanFault.FULL_SCAN;
        }
        return isSortedForLimit(above) && scan.rows() >= ExpectedRows.FEW ? PlanFault.SORT : null;
    }

    /** Returns true for a scan whose condition does not select a part of the table, or only its beginning or end. */
    private boolean readsAll(PlanNode scan) {
        if (scan.type().equals("Seq Scan")) {
            return true;
        } else if (scan.type().equals("Bitmap Heap Scan")
                || !sized.predicate(scan.index()).isEmpty()) {
            return false;
        }
        String condition = scan.field("Index-Cond");
        return condition.isEmpty() || !scan.field("Filter").isEmpty() && isPosition(condition, scan.alias());
    }

    /** Returns true if the scan has no filter, or one that the condition of its partial index includes. */
    private boolean isServed(PlanNode scan) {
        String predicate = scan.index().isEmpty() ? "" : sized.predicate(scan.index());
        String filter = scan.field("Filter");
        return ColumnCondition.conjuncts(filter).stream()
                .allMatch(part -> part.isEmpty()
                        || !predicate.isEmpty() && predicate.contains(part.replace(scan.alias() + ".", "")));
    }

    /** Returns true if so many rows meet the condition that no index could help. */
    private boolean returnsMost(PlanNode scan, List<PlanNode> above) {
        int workers = above.stream()
                .map(node -> node.field("Workers-Planned"))
                .filter(planned -> !planned.isEmpty())
                .findFirst()
                .map(Integer::parseInt)
                .orElse(0);
        double processes = workers + Math.max(0, 1 - LEADER * workers);
        return scan.rows() * processes >= MOST * sized.rows(scan.table());
    }

    /** Returns true for the position of a page in the order of the index, such as {@code (price, id) > ($1, $2)}. */
    private static boolean isPosition(String condition, String alias) {
        List<String> parts = ColumnCondition.conjuncts(condition);
        return parts.size() == 1
                && (parts.get(0).startsWith("ROW(")
                        || ColumnCondition.in(condition, alias).stream().allMatch(column -> column.use() == Use.RANGE));
    }

    /** Returns true if a limit ends the scan early. */
    private static boolean isLimited(List<PlanNode> above) {
        for (PlanNode node : above) {
            if (node.type().equals("Limit")) {
                return true;
            } else if (!STREAMING.contains(node.type())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSortedForLimit(List<PlanNode> above) {
        for (int i = 0; i + 1 < above.size(); i++) {
            String type = above.get(i).type();
            if (type.equals("Sort")) {
                return isLimited(above.subList(i + 1, above.size()));
            } else if (!STREAMING.contains(type) && !type.equals("Hash Join") && !type.equals("Hash")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isJoined(PlanNode scan, List<PlanNode> above) {
        return new PlanFinding(PlanFault.JOIN, scan.table(), scan, above)
                .joinConditions().stream().anyMatch(condition -> condition.contains(scan.alias() + "."));
    }
}
