package dev.cimiento.db.proof.citus;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what Citus refuses in analyzed statements.
 *
 * @param tables the distributed tables
 * @param functions the functions whose results are not the same on each node
 * @param catalog all functions, for the operators that compare for equality
 */
record CitusStatements(DistributedTables tables, ChangingFunctions functions, TableCatalog catalog) {

    private static final Set<String> TABLES = Set.of("r", "p");

    /** Returns true if a statement can break a rule; most statements of a program concern no distributed table. */
    boolean concern(String sql) {
        return tables.mayBeIn(sql);
    }

    /** Returns the rules that a statement breaks, each with the table that it concerns. */
    Map<CitusRule, String> brokenBy(AnalyzedQuery statement) {
        Map<CitusRule, String> broken = new EnumMap<>(CitusRule.class);
        EqualColumns columns = EqualColumns.of(statement, catalog);
        for (AnalyzedQuery query : statement.all()) {
            checkJoins(query, columns, broken);
            checkLocks(query, columns, broken);
            checkCommonTables(query, columns, broken);
            checkChange(query, broken);
            if (!query.node().nodes("groupingSets").isEmpty()) {
                unrestricted(query, columns).forEach(table -> broken.put(CitusRule.CITUS_GROUPING_SETS, table));
            }
        }
        return broken;
    }

    private void checkJoins(AnalyzedQuery query, EqualColumns columns, Map<CitusRule, String> broken) {
        List<Occurrence> joined = own(query).stream()
                .filter(occurrence -> !isInsertedInto(query, occurrence))
                .toList();
        for (Occurrence occurrence : joined) {
            Occurrence first = joined.get(0);
            boolean beside = occurrence.table().group().equals(first.table().group())
                    && columns.areEqual(first.column(query), occurrence.column(query));
            if (!beside) {
                broken.put(CitusRule.CITUS_JOIN, occurrence.table().name());
            }
        }
        CorrelatedQuery.of(query)
                .filter(inner -> inner.joins(this::isLocal, this::isDistributed)
                        || inner.joins(this::isDistributed, this::isLocal))
                .forEach(inner -> broken.put(CitusRule.CITUS_LOCAL_JOIN, nameIn(inner.query(), query)));
    }

    private String nameIn(AnalyzedQuery inner, AnalyzedQuery outer) {
        return Stream.of(inner, outer)
                .flatMap(query -> below(query).stream())
                .findFirst()
                .orElse("");
    }

    private void checkLocks(AnalyzedQuery query, EqualColumns columns, Map<CitusRule, String> broken) {
        if (!query.node().nodes("rowMarks").isEmpty()) {
            unrestricted(query, columns).forEach(table -> broken.put(CitusRule.CITUS_LOCK, table));
        }
    }

    private void checkCommonTables(AnalyzedQuery query, EqualColumns columns, Map<CitusRule, String> broken) {
        List<Node> commonTables = query.node().nodes("cteList");
        for (Node commonTable : commonTables) {
            AnalyzedQuery inner = new AnalyzedQuery(commonTable.node("ctequery").orElseThrow());
            if (commonTable.flag("cterecursive")) {
                inner.all().stream()
                        .flatMap(part -> unrestricted(part, columns).stream())
                        .forEach(table -> broken.put(CitusRule.CITUS_RECURSION, table));
            }
            if (commonTable.node("cycle_clause").isPresent()) {
                below(inner).forEach(table -> broken.put(CitusRule.CITUS_CYCLE, table));
            }
        }
        Set<String> inserting = commonTables.stream()
                .filter(table -> new AnalyzedQuery(table.node("ctequery").orElseThrow()).command() == Command.INSERT)
                .map(table -> table.text("ctename"))
                .collect(Collectors.toSet());
        commonTables.stream()
                .map(table -> new AnalyzedQuery(table.node("ctequery").orElseThrow()))
                .filter(inner -> !inner.node().nodes("rowMarks").isEmpty() && names(inner, inserting))
                .flatMap(inner -> below(query).stream())
                .forEach(table -> broken.put(CitusRule.CITUS_INSERT_AND_LOCK, table));
    }

    private static boolean names(AnalyzedQuery query, Set<String> commonTables) {
        return query.node().nodes("rtable").stream()
                .filter(relation -> RelationKind.of(relation) == RelationKind.COMMON_TABLE)
                .anyMatch(relation -> commonTables.contains(relation.text("ctename")));
    }

    private void checkChange(AnalyzedQuery query, Map<CitusRule, String> broken) {
        if (query.command() == Command.SELECT || query.command() == Command.UTILITY) {
            return;
        }
        Node changed = query.relation(query.node().number("resultRelation"));
        tables.find(changed.text("relid")).ifPresent(table -> {
            if (query.command() == Command.MERGE) {
                broken.put(CitusRule.CITUS_MERGE, table.name());
            }
            boolean moves = query.changedColumns().stream()
                    .anyMatch(change -> change.command() == Command.UPDATE
                            && change.columns().contains(table.column()));
            if (moves) {
                broken.put(CitusRule.CITUS_MOVED_ROW, table.name());
            }
            if (functions.areIn(query)) {
                broken.put(CitusRule.CITUS_IMMUTABLE, table.name());
            }
        });
    }

    /** A distributed table in the from list of a query. */
    private record Occurrence(DistributedTables.Table table, int number) {

        EqualColumns.Column column(AnalyzedQuery query) {
            return new EqualColumns.Column(query.node(), number, table.column());
        }
    }

    /** Returns the distributed tables of a query itself, without those of the queries in it. */
    private List<Occurrence> own(AnalyzedQuery query) {
        List<Node> relations = query.node().nodes("rtable");
        return Stream.iterate(0, index -> index < relations.size(), index -> index + 1)
                .filter(index -> isDistributed(relations.get(index)))
                .map(index -> new Occurrence(
                        tables.distributed(relations.get(index).text("relid")).orElseThrow(), index + 1))
                .toList();
    }

    private static boolean isInsertedInto(AnalyzedQuery query, Occurrence occurrence) {
        return query.command() == Command.INSERT && query.node().number("resultRelation") == occurrence.number();
    }

    /** Returns the distributed tables of a query that it does not restrict to one value. */
    private List<String> unrestricted(AnalyzedQuery query, EqualColumns columns) {
        return own(query).stream()
                .filter(occurrence -> !columns.isRestricted(occurrence.column(query)))
                .map(occurrence -> occurrence.table().name())
                .toList();
    }

    /** Returns the names of the tables in a query and the queries in it that Citus knows. */
    private List<String> below(AnalyzedQuery query) {
        return query.all().stream()
                .flatMap(inner -> inner.node().nodes("rtable").stream())
                .filter(CitusStatements::isTable)
                .flatMap(relation -> tables.find(relation.text("relid")).stream())
                .map(DistributedTables.Table::name)
                .toList();
    }

    private boolean isDistributed(Node relation) {
        return isTable(relation) && tables.distributed(relation.text("relid")).isPresent();
    }

    private boolean isLocal(Node relation) {
        return isTable(relation) && tables.find(relation.text("relid")).isEmpty();
    }

    /** Returns false for a view, and for the row that an insert meets, which has the form of its table. */
    private static boolean isTable(Node relation) {
        return RelationKind.of(relation) == RelationKind.TABLE && TABLES.contains(relation.text("relkind"));
    }
}
