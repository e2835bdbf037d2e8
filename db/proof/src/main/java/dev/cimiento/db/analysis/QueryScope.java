package dev.cimiento.db.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query with the one that it stands in: variables of a subquery can be those of the queries around it, and common
 * tables are known to all below.
 */
final class QueryScope {

    private final AnalyzedQuery query;
    private final @Nullable QueryScope around;
    private final Map<String, List<Nullness>> assumed = new HashMap<>();
    private final Set<String> filtered = new HashSet<>();
    private final Set<Integer> nullable = new HashSet<>();

    QueryScope(AnalyzedQuery query, @Nullable QueryScope around, TableCatalog tables) {
        this.query = query;
        this.around = around;
        readFrom(query.from(), tables);
    }

    AnalyzedQuery query() {
        return query;
    }

    /** @param levels 0 for this one */
    QueryScope up(int levels) {
        QueryScope level = this;
        for (int i = 0; i < levels; i++) {
            if (level.around == null) {
                throw new IllegalStateException("A variable of a query that is not there");
            }
            level = level.around;
        }
        return level;
    }

    /** What is taken for granted of a common table that is just being looked at, since it refers to itself. */
    Map<String, List<Nullness>> assumed() {
        return assumed;
    }

    /** Whether rows in which this is null are filtered out. */
    boolean filters(Node variable) {
        return filtered.contains(key(variable));
    }

    /** Whether an outer join can make it null. PostgreSQL 16 and later tell; before, it is which side it stands on. */
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

    /** A condition that must be true for a row to stay: what makes it null or false when it is null itself, is not null. */
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
