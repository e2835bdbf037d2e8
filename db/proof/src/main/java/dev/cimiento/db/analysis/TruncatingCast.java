package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.List;

/** Finds casts to {@code char} without a length, which keep only the first character. */
public final class TruncatingCast {

    /** The type modifier of {@code char(1)}: its length and the four bytes of a header. */
    private static final String ONE_CHARACTER = "5";

    private TruncatingCast() {}

    /** Returns true if a query has such a cast whose value is not used as a {@code char(1)}. */
    public static boolean isIn(AnalyzedQuery query, TableCatalog tables) {
        List<Node> casts = new ArrayList<>();
        for (Node node : query.node().walk(node -> true)) {
            if (isCast(node, tables)) {
                casts.add(node);
            }
        }
        if (casts.isEmpty()) {
            return false;
        }
        query.all().forEach(part -> removeUsedAsOneCharacter(part, casts));
        return !casts.isEmpty();
    }

    /** Removes casts that are compared with a {@code char(1)} or assigned to one without a further cast. */
    private static void removeUsedAsOneCharacter(AnalyzedQuery query, List<Node> casts) {
        if (query.command() != AnalyzedQuery.Command.SELECT) {
            query.assignments().forEach(column -> column.node("expr").ifPresent(casts::remove));
        }
        query.node().walk(node -> true).stream()
                .filter(node -> node.nodes("args").stream().anyMatch(TruncatingCast::isOneCharacter))
                .forEach(comparison -> casts.removeAll(comparison.nodes("args")));
    }

    private static boolean isOneCharacter(Node value) {
        return value.is("VAR") && value.text("vartypmod").equals(ONE_CHARACTER);
    }

    private static boolean isCast(Node call, TableCatalog tables) {
        List<Node> arguments = call.nodes("args");
        return call.is("FUNC")
                && call.number("funcformat") == 1
                && arguments.size() == 3
                && tables.function(call.text("funcid")).name().equals("bpchar")
                && !arguments.get(0).is("CONST")
                && arguments.get(1).text("constvalue").startsWith("[4, [, " + ONE_CHARACTER + ", 0, 0, 0, ");
    }
}
