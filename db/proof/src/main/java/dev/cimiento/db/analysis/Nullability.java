package dev.cimiento.db.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a query can be null: by the catalogs, by the side of the join that they are on, and by what is known
 * of functions. What is not known is undecided, and never guessed.
 */
public final class Nullability {

    private final TableCatalog tables;
    private final IntFunction<Nullness> parameters;

    /** @param parameters whether a parameter can be null, by its number from 1 */
    public Nullability(TableCatalog tables, IntFunction<Nullness> parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    /** Of each column that the query returns, in their order. */
    public List<Nullness> of(AnalyzedQuery query) {
        return of(query, null);
    }

    /** The columns that cannot be null, and that an insert or update, here or in a common table, may give null to. */
    public List<String> nullsForNotNull(AnalyzedQuery query) {
        return nullsForNotNull(query, null);
    }

    private List<String> nullsForNotNull(AnalyzedQuery query, @Nullable QueryScope around) {
        QueryScope level = new QueryScope(query, around, tables);
        List<String> found = new ArrayList<>();
        query.node().nodes("cteList").stream()
                .flatMap(table -> table.node("ctequery").stream())
                .forEach(common -> found.addAll(nullsForNotNull(new AnalyzedQuery(common), level)));
        if (query.command() == AnalyzedQuery.Command.INSERT || query.command() == AnalyzedQuery.Command.UPDATE) {
            String oid = query.relation(query.node().number("resultRelation")).text("relid");
            tables.table(oid)
                    .ifPresent(table -> query.assignments().stream()
                            .filter(column -> of(column, level) == Nullness.POSSIBLE)
                            .map(column -> table.columns().get(column.number("resno")))
                            .filter(column -> column != null && column.notNull())
                            .forEach(column -> found.add(column.name())));
        }
        return found;
    }

    private List<Nullness> of(AnalyzedQuery query, @Nullable QueryScope around) {
        QueryScope level = new QueryScope(query, around, tables);
        Optional<Node> union = query.node().node("setOperations");
        return union.isPresent()
                ? ofUnion(union.get(), level)
                : query.output().stream().map(column -> of(column, level)).toList();
    }

    private List<Nullness> ofUnion(Node part, QueryScope level) {
        if (part.is("RANGETBLREF")) {
            return ofRelation(level.query().relation(part.number("rtindex")), level);
        }
        List<Nullness> left = ofUnion(part.node("larg").orElseThrow(), level);
        boolean union = part.number("op") == 1;
        if (!union) {
            return left;
        }
        List<Nullness> right = ofUnion(part.node("rarg").orElseThrow(), level);
        List<Nullness> both = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            both.add(Nullness.ofAll(List.of(left.get(i), right.get(i))));
        }
        return both;
    }

    private Nullness of(Node value, QueryScope level) {
        return switch (value.kind()) {
            case "TARGETENTRY" -> of(value, "expr", level);
            case "VAR" -> ofVariable(value, level.up(value.number("varlevelsup")));
            case "PARAM" ->
                value.number("paramkind") == 0 ? parameters.apply(value.number("paramid")) : Nullness.UNDECIDED;
            case "CONST" -> value.flag("constisnull") ? Nullness.POSSIBLE : Nullness.NEVER;
            case "RELABELTYPE", "COERCEVIAIO", "COERCETODOMAIN", "ARRAYCOERCE", "COLLATE" -> of(value, "arg", level);
            case "COALESCE", "MINMAX" -> Nullness.ofFirst(ofEach(value.nodes("args"), level));
            case "CASE" -> ofCase(value, level);
            case "BOOL" -> Nullness.ofAll(ofEach(value.nodes("args"), level));
            case "OP" -> ofCall(value, "opfuncid", level);
            case "FUNC" -> isCast(value) ? of(value.nodes("args").get(0), level) : ofCall(value, "funcid", level);
            case "AGGREF" -> ofAggregate(value, level);
            case "WINDOWFUNC" ->
                Functions.neverNullWindow(
                                tables.function(value.text("winfnoid")).name())
                        ? Nullness.NEVER
                        : Nullness.UNDECIDED;
            case "SUBLINK" -> ofSubquery(value, level);
            case "NULLIF" -> Nullness.POSSIBLE;
            case "NULLTEST",
                    "BOOLEANTEST",
                    "DISTINCT",
                    "ARRAY",
                    "ROW",
                    "SQLVALUEFUNCTION",
                    "NEXTVALUE",
                    "GROUPINGFUNC" -> Nullness.NEVER;
            default -> Nullness.UNDECIDED;
        };
    }

    private Nullness of(Node node, String field, QueryScope level) {
        return of(node.node(field).orElseThrow(), level);
    }

    private List<Nullness> ofEach(List<Node> values, QueryScope level) {
        return values.stream().map(value -> of(value, level)).toList();
    }

    private Nullness ofVariable(Node variable, QueryScope level) {
        if (level.filters(variable)) {
            return Nullness.NEVER;
        }
        if (level.isOnNullableSide(variable)) {
            return Nullness.POSSIBLE;
        }
        return ofColumn(level.query().relation(variable.number("varno")), variable.number("varattno"), level);
    }

    /** @param column 0 for the whole row, below for a system column */
    private Nullness ofColumn(Node relation, int column, QueryScope level) {
        if (column <= 0) {
            return Nullness.NEVER;
        }
        return switch (RelationKind.of(relation)) {
            case TABLE -> ofTableColumn(relation.text("relid"), column);
            case JOIN -> of(relation.nodes("joinaliasvars").get(column - 1), level);
            case GROUP -> of(relation.nodes("groupexprs").get(column - 1), level);
            case FUNCTION -> ofFunctionColumn(relation, column);
            default -> {
                List<Nullness> columns = ofRelation(relation, level);
                // What "search" and "cycle" add to a common table is no part of its query, and never null.
                yield column <= columns.size() ? columns.get(column - 1) : Nullness.NEVER;
            }
        };
    }

    private List<Nullness> ofRelation(Node relation, QueryScope level) {
        return switch (RelationKind.of(relation)) {
            case SUBQUERY -> of(new AnalyzedQuery(relation.node("subquery").orElseThrow()), level);
            case COMMON_TABLE -> ofCommonTable(relation.text("ctename"), level.up(relation.number("ctelevelsup")));
            case VALUES -> ofValues(relation.rows("values_lists"), level);
            default ->
                Collections.nCopies(
                        relation.node("eref").orElseThrow().texts("colnames").size(), Nullness.UNDECIDED);
        };
    }

    private Nullness ofTableColumn(String oid, int column) {
        return tables.table(oid)
                .filter(table -> !table.view())
                .map(table -> table.columns().get(column))
                .map(found -> found.notNull() ? Nullness.NEVER : Nullness.POSSIBLE)
                .orElse(Nullness.UNDECIDED);
    }

    private Nullness ofFunctionColumn(Node relation, int column) {
        List<Node> functions = relation.nodes("functions");
        boolean ordinality = relation.flag("funcordinality")
                && column
                        == relation.node("eref").orElseThrow().texts("colnames").size();
        boolean series = functions.size() == 1
                && functions.get(0).node("funcexpr").stream()
                        .anyMatch(call ->
                                tables.function(call.text("funcid")).name().equals("generate_series"));
        return ordinality || series ? Nullness.NEVER : Nullness.UNDECIDED;
    }

    private List<Nullness> ofValues(List<List<Node>> rows, QueryScope level) {
        List<Nullness> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            columns.add(Nullness.ofAll(
                    rows.stream().map(row -> of(row.get(column), level)).toList()));
        }
        return columns;
    }

    /** One that refers to itself is looked at until what is assumed of it is what is found. */
    private List<Nullness> ofCommonTable(String name, QueryScope level) {
        List<Nullness> assumed = level.assumed().get(name);
        if (assumed != null) {
            return assumed;
        }
        AnalyzedQuery query = new AnalyzedQuery(
                level.commonTable(name).flatMap(table -> table.node("ctequery")).orElseThrow());
        List<Nullness> found = Collections.nCopies(query.output().size(), Nullness.NEVER);
        while (!found.equals(assumed)) {
            assumed = found;
            level.assumed().put(name, assumed);
            found = of(query, level);
        }
        level.assumed().remove(name);
        return found;
    }

    private Nullness ofCase(Node value, QueryScope level) {
        List<Nullness> results = new ArrayList<>();
        value.nodes("args").forEach(arm -> results.add(of(arm, "result", level)));
        results.add(value.node("defresult").map(result -> of(result, level)).orElse(Nullness.POSSIBLE));
        return Nullness.ofAll(results);
    }

    private static boolean isCast(Node call) {
        return call.number("funcformat") == 1 || call.number("funcformat") == 2;
    }

    private Nullness ofCall(Node call, String idField, QueryScope level) {
        TableCatalog.SqlFunction function = tables.function(call.text(idField));
        if (Functions.neverNull(function)) {
            return Nullness.NEVER;
        }
        Nullness arguments = Nullness.ofAll(ofEach(call.nodes("args"), level));
        boolean known = function.builtIn()
                && function.strict()
                && (idField.equals("opfuncid")
                        ? !Functions.nullableOperator(function)
                        : Functions.nullOnlyOfNull(function));
        if (known || (function.strict() && arguments == Nullness.POSSIBLE)) {
            return arguments;
        }
        return Nullness.UNDECIDED;
    }

    private Nullness ofAggregate(Node aggregate, QueryScope level) {
        String name = tables.function(aggregate.text("aggfnoid")).name();
        if (Functions.neverNullAggregate(name)) {
            return Nullness.NEVER;
        }
        AnalyzedQuery query = level.query();
        if (aggregate.number("agglevelsup") > 0
                || !query.node().nodes("groupingSets").isEmpty()) {
            return Nullness.UNDECIDED;
        }
        if (!query.isGrouped() || aggregate.node("aggfilter").isPresent()) {
            return Nullness.POSSIBLE;
        }
        if (Functions.collects(name)) {
            return Nullness.NEVER;
        }
        return Functions.picks(name) ? Nullness.ofAll(ofEach(aggregate.nodes("args"), level)) : Nullness.UNDECIDED;
    }

    private Nullness ofSubquery(Node link, QueryScope level) {
        return switch (link.number("subLinkType")) {
            case 0, 6 -> Nullness.NEVER; // exists, array
            case 4 -> {
                AnalyzedQuery query = new AnalyzedQuery(link.node("subselect").orElseThrow());
                yield query.isOneRow() ? of(query, level).get(0) : Nullness.POSSIBLE;
            }
            default -> Nullness.UNDECIDED;
        };
    }
}
