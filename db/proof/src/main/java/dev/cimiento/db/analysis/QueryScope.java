package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Join;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query and the queries around it. A subquery can use the variables and common table expressions of its outer
 * queries.
 */
final class QueryScope {

    private final AnalyzedQuery query;
    private final @Nullable QueryScope outer;
    private final Map<String, List<Nullness>> assumed = new HashMap<>();
    private final Set<String> filtered = new HashSet<>();
    private final Set<Integer> nullable = new HashSet<>();

    QueryScope(AnalyzedQuery query, @Nullable QueryScope outer, TableCatalog tables) {
        this.query = query;
        this.outer = outer;
        readFrom(query.from(), tables);
    }

    AnalyzedQuery query() {
        return query;
    }

    /** @param levels the number of levels to go outwards; 0 returns this scope */
    QueryScope up(int levels) {
        QueryScope scope = this;
        for (int i = 0; i < levels; i++) {
            if (scope.outer == null) {
                throw new IllegalStateException("A variable refers to an outer query that does not exist");
            }
            scope = scope.outer;
        }
        return scope;
    }

    /** Returns what is assumed about the columns of recursive common table expressions while they are analyzed. */
    Map<String, List<Nullness>> assumed() {
        return assumed;
    }

    /** Returns true if the conditions filter out rows in which this variable is null. */
    boolean filters(Node variable) {
        return filtered.contains(key(variable));
    }

    /**
     * Returns true if an outer join can make the variable null. PostgreSQL 16 and later say so in the tree; for earlier
     * releases it depends on the side of the join.
     */
    boolean isOnNullableSide(Node variable) {
        return variable.has("varnullingrels")
                ? !variable.texts("varnullingrels").isEmpty()
                : nullable.contains(variable.number("varno"));
    }

    Optional<Node> commonTable(String name) {
        return query.node().nodes("cteList").stream()
                .filter(table -> table.text("ctename").equals(name))
                .findFirst();
    }

    private void readFrom(Node from, TableCatalog tables) {
        from.node("quals").ifPresent(condition -> filter(condition, tables));
        if (from.is("FROMEXPR")) {
            from.nodes("fromlist").forEach(item -> readItem(item, tables));
        }
    }

    private void readItem(Node item, TableCatalog tables) {
        if (!item.is("JOINEXPR")) {
            return;
        }
        Join join = Join.of(item);
        if (join == Join.INNER) {
            item.node("quals").ifPresent(condition -> filter(condition, tables));
        }
        readSide(item.node("larg").orElseThrow(), join.keepsLeft(), tables);
        readSide(item.node("rarg").orElseThrow(), join.keepsRight(), tables);
    }

    private void readSide(Node side, boolean kept, TableCatalog tables) {
        if (kept) {
            readItem(side, tables);
        } else {
            side.walk(node -> true).stream()
                    .filter(node -> node.is("RANGETBLREF"))
                    .forEach(reference -> nullable.add(reference.number("rtindex")));
        }
    }

    /**
     * Records the variables for which a null makes this condition null or false: rows that pass have a value in them.
     */
    private void filter(Node condition, TableCatalog tables) {
        switch (condition.kind()) {
            case "BOOL" -> {
                if (condition.text("boolop").equals("and")) {
                    condition.nodes("args").forEach(part -> filter(part, tables));
                }
            }
            case "NULLTEST" -> {
                if (condition.number("nulltesttype") == 1) {
                    condition.node("arg").ifPresent(this::addFiltered);
                }
            }
            case "OP" -> {
                if (tables.function(condition.text("opfuncid")).strict()) {
                    condition.nodes("args").forEach(this::addFiltered);
                }
            }
            case "SCALARARRAYOP" -> addFiltered(condition.nodes("args").get(0));
            default -> addFiltered(condition);
        }
    }

    private void addFiltered(Node value) {
        if (value.is("VAR") && value.number("varlevelsup") == 0) {
            filtered.add(key(value));
        } else if (value.is("RELABELTYPE")) {
            value.node("arg").ifPresent(this::addFiltered);
        }
    }

    private static String key(Node variable) {
        return variable.text("varno") + "." + variable.text("varattno");
    }
}
