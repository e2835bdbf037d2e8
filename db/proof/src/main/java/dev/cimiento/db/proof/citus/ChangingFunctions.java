package dev.cimiento.db.proof.citus;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import dev.cimiento.db.analysis.tree.Node;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The functions, and the operators that call them, whose results are not the same on each node: volatile ones such as
 * {@code random()}, and stable ones, which depend on the time or on settings of the session.
 */
final class ChangingFunctions {

    private final Set<String> stable = new HashSet<>();
    private final Set<String> volatileOnes = new HashSet<>();

    private ChangingFunctions() {}

    static ChangingFunctions read(Connection connection) throws SQLException {
        ChangingFunctions functions = new ChangingFunctions();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select oid::text, provolatile = 'v' from pg_proc where provolatile in ('s', 'v')")) {
            while (rows.next()) {
                (rows.getBoolean(2) ? functions.volatileOnes : functions.stable).add(rows.getString(1));
            }
        }
        return functions;
    }

    /**
     * Returns true if Citus refuses the functions of a change: each changing function where an insert meets a conflict, and in
     * an update volatile ones, and stable ones of a column.
     */
    boolean areIn(AnalyzedQuery change) {
        return change.node().nodes("targetList").stream().anyMatch(target -> isRefusedInUpdate(change, target))
                || change.from().node("quals").stream().anyMatch(condition -> isRefusedInUpdate(change, condition))
                || change.node().node("onConflict").stream()
                        .flatMap(conflict -> Stream.concat(
                                conflict.nodes("onConflictSet").stream(), conflict.node("onConflictWhere").stream()))
                        .anyMatch(part -> calls(part, call -> true));
    }

    private boolean isRefusedInUpdate(AnalyzedQuery change, Node part) {
        return change.command() == Command.UPDATE
                && calls(
                        part,
                        call -> isVolatile(call)
                                || call.walk(node -> true).stream().anyMatch(node -> node.is("VAR")));
    }

    private boolean calls(Node part, Predicate<Node> refused) {
        return part.walk(node -> !node.is("QUERY")).stream()
                .anyMatch(node -> (isVolatile(node) || isStable(node)) && refused.test(node));
    }

    private boolean isVolatile(Node node) {
        return functions(node).stream().anyMatch(volatileOnes::contains);
    }

    private boolean isStable(Node node) {
        return node.is("SQLVALUEFUNCTION") || functions(node).stream().anyMatch(stable::contains);
    }

    private static List<String> functions(Node node) {
        return Stream.of("funcid", "opfuncid").filter(node::has).map(node::text).toList();
    }
}
