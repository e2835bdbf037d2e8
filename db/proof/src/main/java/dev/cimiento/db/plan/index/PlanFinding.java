package dev.cimiento.db.plan.index;

import dev.cimiento.db.plan.PlanNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fault of a plan.
 *
 * @param table the name of the large table, with its schema
 * @param scan the node that reads the table
 * @param above the nodes above it, the nearest first
 */
public record PlanFinding(PlanFault fault, String table, PlanNode scan, List<PlanNode> above) {

    public PlanFinding {
        above = List.copyOf(above);
    }

    /** Returns a sentence about the statement, without a full stop. */
    public String message() {
        String statement = "The statement " + fault.meaning();
        String named = table.replaceFirst("^public\\.", "");
        return named.isEmpty()
                ? statement
                : statement + ": " + named + (condition().isEmpty() ? "" : ", " + condition());
    }

    /** Returns the columns of its condition; empty if the fault has none. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        ColumnCondition.in(condition(), scan.alias()).forEach(condition -> columns.add(condition.column()));
        return columns.isEmpty() && !condition().isEmpty() ? Set.of(condition()) : columns;
    }

    private String condition() {
        return switch (fault) {
            case FILTER, FULL_SCAN -> scan.field("Filter");
            case JOIN -> joinConditions().isEmpty() ? "" : joinConditions().get(0);
            case SORT -> String.join(", ", sortKeys());
            default -> "";
        };
    }

    /** Returns the conditions of the join that reads the scan. */
    List<String> joinConditions() {
        return above.stream()
                .filter(PlanNode::isJoin)
                .limit(1)
                .flatMap(join -> List.of("Hash-Cond", "Merge-Cond", "Join-Filter").stream()
                        .map(join::field)
                        .filter(condition -> !condition.isEmpty()))
                .toList();
    }

    /** Returns the keys of the nearest sort above the scan. */
    List<String> sortKeys() {
        return above.stream()
                .filter(node -> node.type().endsWith("Sort"))
                .findFirst()
                .map(sort -> sort.values("Sort-Key"))
                .orElse(List.of());
    }
}
