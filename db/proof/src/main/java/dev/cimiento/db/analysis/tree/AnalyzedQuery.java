package dev.cimiento.db.analysis.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The analyzed tree of a statement or of a query in it: a subquery, a branch of a union, a common table expression. */
public final class AnalyzedQuery {

    private static final String QUERY = "QUERY";
    private static final int EXISTS = 0;

    private final Node node;
    private @Nullable List<AnalyzedQuery> all;

    public AnalyzedQuery(Node node) {
        this.node = node;
    }

    /** The command of a query, in the order of the server's {@code CmdType}. */
    public enum Command {
        UNKNOWN,
        SELECT,
        UPDATE,
        INSERT,
        DELETE,
        MERGE,
        UTILITY,
        NOTHING
    }

    public Node node() {
        return node;
    }

    /** Reads the body of a function that consists of one statement ({@code pg_proc.prosqlbody}). */
    public static AnalyzedQuery read(String body) {
        Object tree = new NodeReader(body).read();
        while (tree instanceof List<?> list) {
            tree = list.get(list.size() - 1);
        }
        if (tree instanceof Node node && node.is(QUERY)) {
            return new AnalyzedQuery(node);
        }
        throw new IllegalArgumentException("Not an analyzed query: " + body);
    }

    public Command command() {
        return Command.values()[node.number("commandType")];
    }

    /** Returns this query and all queries in it. */
    public List<AnalyzedQuery> all() {
        if (all == null) {
            all = queries(false);
        }
        return all;
    }

    /**
     * Returns this query and the queries in it, except those in {@code exists (…)}, whose order and columns do not
     * matter.
     */
    public List<AnalyzedQuery> withoutExists() {
        return queries(true);
    }

    private List<AnalyzedQuery> queries(boolean withoutExists) {
        return node.walk(at -> !(withoutExists && at.is("SUBLINK") && at.number("subLinkType") == EXISTS)).stream()
                .filter(found -> found.is(QUERY))
                .map(AnalyzedQuery::new)
                .toList();
    }

    /** Returns the columns of the result: the select list, or the {@code returning} list of a change. */
    public List<Node> output() {
        return columns(command() == Command.SELECT ? "targetList" : "returningList");
    }

    /** Returns the assignments of an insert or update to the columns of its table. */
    public List<Node> assignments() {
        return columns("targetList");
    }

    private List<Node> columns(String field) {
        return node.nodes(field).stream()
                .filter(column -> !column.flag("resjunk"))
                .toList();
    }

    /** @param number the position in the range table, from 1, as variables name it */
    public Node relation(int number) {
        return node.nodes("rtable").get(number - 1);
    }

    /** Returns the name of the table that an insert, update or delete changes. */
    public String changedTable() {
        return relation(node.number("resultRelation"))
                .node("eref")
                .map(names -> names.text("aliasname"))
                .orElseThrow();
    }

    /**
     * The columns that an insert, update, delete or merge sets.
     *
     * @param table the {@code oid} of the table or view
     * @param command insert, update or delete
     * @param columns their numbers; for a delete none
     */
    public record ChangedColumns(long table, Command command, Set<Integer> columns) {}

    /** Returns the changes of this query itself: several for a merge, and for an insert that updates on conflict. */
    public List<ChangedColumns> changedColumns() {
        List<ChangedColumns> changes = new ArrayList<>();
        if (command() == Command.MERGE) {
            for (Node action : node.nodes("mergeActionList")) {
                Command command = Command.values()[action.number("commandType")];
                if (command != Command.NOTHING) {
                    changes.add(changed(command, action.nodes("targetList")));
                }
            }
        } else if (command() != Command.SELECT && command() != Command.UTILITY) {
            changes.add(changed(command(), command() == Command.DELETE ? List.of() : assignments()));
            node.node("onConflict")
                    .map(conflict -> conflict.nodes("onConflictSet"))
                    .filter(set -> !set.isEmpty())
                    .ifPresent(set -> changes.add(changed(Command.UPDATE, set)));
        }
        return changes;
    }

    private ChangedColumns changed(Command command, List<Node> assignments) {
        Set<Integer> columns = assignments.stream()
                .filter(assignment -> !assignment.flag("resjunk"))
                .map(assignment -> assignment.number("resno"))
                .collect(Collectors.toSet());
        return new ChangedColumns(
                Long.parseLong(relation(node.number("resultRelation")).text("relid")), command, columns);
    }

    public Node from() {
        return node.node("jointree").orElseThrow();
    }

    /** Returns true for an update or delete without a {@code where} clause; {@code where true} counts as one. */
    public boolean changesAllRows() {
        return (command() == Command.UPDATE || command() == Command.DELETE)
                && from().node("quals").isEmpty();
    }

    public Optional<Node> column(int sortGroupReference) {
        return node.nodes("targetList").stream()
                .filter(column -> column.number("ressortgroupref") == sortGroupReference)
                .findFirst();
    }

    public boolean isGrouped() {
        return !node.nodes("groupClause").isEmpty()
                || !node.nodes("groupingSets").isEmpty();
    }

    /** Returns true if the query returns exactly one row, regardless of the contents of the tables. */
    public boolean returnsOneRow() {
        boolean aggregated = node.flag("hasAggs") && !isGrouped();
        boolean fromNothing =
                from().nodes("fromlist").isEmpty() && from().node("quals").isEmpty();
        return command() == Command.SELECT
                && (aggregated || fromNothing)
                && !node.flag("hasTargetSRFs")
                && node.node("havingQual").isEmpty()
                && node.node("limitCount").isEmpty()
                && node.node("limitOffset").isEmpty()
                && node.node("setOperations").isEmpty();
    }
}
