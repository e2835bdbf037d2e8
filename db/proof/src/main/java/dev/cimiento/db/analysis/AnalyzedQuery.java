package dev.cimiento.db.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement, or a part of one that could be a statement: a subquery, a branch of a union, a common table expression. */
public final class AnalyzedQuery {

    private static final String QUERY = "QUERY";
    private static final int EXISTS = 0;

    private final Node node;
    private @Nullable List<AnalyzedQuery> all;

    AnalyzedQuery(Node node) {
        this.node = node;
    }

    /** What a query does. */
    public enum Command {
        UNKNOWN,
        SELECT,
        UPDATE,
        INSERT,
        DELETE,
        MERGE,
        UTILITY
    }

    Node node() {
        return node;
    }

    /** Reads the body of a function that has this one statement ({@code pg_proc.prosqlbody}). */
    static AnalyzedQuery read(String body) {
        Object tree = new NodeReader(body).read();
        while (tree instanceof List<?> list) {
            tree = list.get(list.size() - 1);
        }
        if (tree instanceof Node node && node.is(QUERY)) {
            return new AnalyzedQuery(node);
        }
        throw new IllegalArgumentException("No query: " + body);
    }

    public Command command() {
        return Command.values()[node.number("commandType")];
    }

    /** The query and all that are in it. */
    public List<AnalyzedQuery> all() {
        if (all == null) {
            all = queries(false);
        }
        return all;
    }

    /** The query and those in it of which more is asked than whether there are rows. */
    List<AnalyzedQuery> beyondExistence() {
        return queries(true);
    }

    private List<AnalyzedQuery> queries(boolean beyondExistence) {
        return node.walk(at -> !(beyondExistence && at.is("SUBLINK") && at.number("subLinkType") == EXISTS)).stream()
                .filter(found -> found.is(QUERY))
                .map(AnalyzedQuery::new)
                .toList();
    }

    /** The columns that whoever runs it gets: the select list, or what a change returns. */
    List<Node> output() {
        return columns(command() == Command.SELECT ? "targetList" : "returningList");
    }

    /** What an insert or an update gives to the columns of its table. */
    List<Node> assignments() {
        return columns("targetList");
    }

    private List<Node> columns(String field) {
        return node.nodes(field).stream()
                .filter(column -> !column.flag("resjunk"))
                .toList();
    }

    /** @param number from 1, as variables name it */
    Node relation(int number) {
        return node.nodes("rtable").get(number - 1);
    }

    /** The name of the table that an insert, update or delete changes. */
    public String changedTable() {
        return relation(node.number("resultRelation"))
                .node("eref")
                .map(names -> names.text("aliasname"))
                .orElseThrow();
    }

    Node from() {
        return node.node("jointree").orElseThrow();
    }

    /** Whether it changes or deletes whatever rows there are, and does not say {@code where true}. */
    public boolean changesAllRows() {
        return (command() == Command.UPDATE || command() == Command.DELETE)
                && from().node("quals").isEmpty();
    }

    Optional<Node> column(int sortGroupReference) {
        return node.nodes("targetList").stream()
                .filter(column -> column.number("ressortgroupref") == sortGroupReference)
                .findFirst();
    }

    boolean isGrouped() {
        return !node.nodes("groupClause").isEmpty()
                || !node.nodes("groupingSets").isEmpty();
    }

    /** Whether it returns one row, whatever there is in the tables. */
    boolean isOneRow() {
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
