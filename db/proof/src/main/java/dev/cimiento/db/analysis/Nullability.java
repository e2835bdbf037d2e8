package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Functions;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Determines which columns of a query can be null: from {@code not null} in the catalogs, the sides of outer joins, the
 * conditions, and the known behaviour of functions. A column about which nothing is known is undecided.
 *
 * <pre>{@code
 * AnalyzedQuery query = new Analysis(connection).of("select max(p.price) from products p", List.of(), true);
 * new Nullability(TableCatalog.read(connection), parameter -> Nullness.UNDECIDED).of(query); // [POSSIBLE]
 * }</pre>
 */
public final class Nullability {

    private final TableCatalog tables;
    private final IntFunction<Nullness> parameters;

    /** @param parameters returns the nullness of a parameter by its number, from 1 */
    public Nullability(TableCatalog tables, IntFunction<Nullness> parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    /** Returns the nullness of each column of the result, in order. */
    public List<Nullness> of(AnalyzedQuery query) {
        return of(query, null);
    }

    /**
     * Returns the names of columns that are declared {@code not null} but can be set to null by an insert or update,
     * also by one in a common table expression.
     */
    public List<String> nullsForNotNull(AnalyzedQuery query) {
        return nullsForNotNull(query, null);
    }

    private List<String> nullsForNotNull(AnalyzedQuery query, @Nullable QueryScope outer) {
        QueryScope scope = new QueryScope(query, outer, tables);
        List<String> found = new ArrayList<>();
        query.node().nodes("cteList").stream()
                .flatMap(table -> table.node("ctequery").stream())
                .forEach(common -> found.addAll(nullsForNotNull(new AnalyzedQuery(common), scope)));
        if (query.command() == AnalyzedQuery.Command.INSERT || query.command() == AnalyzedQuery.Command.UPDATE) {
            String oid = query.relation(query.node().number("resultRelation")).text("relid");
            tables.table(oid)
                    .ifPresent(table -> query.assignments().stream()
                            .filter(column -> of(column, scope) == Nullness.POSSIBLE)
                            .map(column -> table.columns().get(column.number("resno")))
                            .filter(column -> column != null && column.notNull())
                            .forEach(column -> found.add(column.name())));
        }
        return found;
    }

    private List<Nullness> of(AnalyzedQuery query, @Nullable QueryScope outer) {
        QueryScope scope = new QueryScope(query, outer, tables);
        Optional<Node> union = query.node().node("setOperations");
        return union.isPresent()
                ? ofUnion(union.get(), scope)
                : query.output().stream().map(column -> of(column, scope)).toList();
    }

    private List<Nullness> ofUnion(Node part, QueryScope scope) {
        if (part.is("RANGETBLREF")) {
            return ofRelation(scope.query().relation(part.number("rtindex")), scope);
        }
        List<Nullness> left = ofUnion(part.node("larg").orElseThrow(), scope);
        boolean union = part.number("op") == 1;
        if (!union) {
            return left;
        }
        List<Nullness> right = ofUnion(part.node("rarg").orElseThrow(), scope);
        List<Nullness> both = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            both.add(Nullness.nullIfAny(List.of(left.get(i), right.get(i))));
        }
        return both;
    }

    private Nullness of(Node value, QueryScope scope) {
        return switch (value.kind()) {
            case "TARGETENTRY" -> of(value, "expr", scope);
            case "VAR" -> ofVariable(value, scope.up(value.number("varlevelsup")));
            case "PARAM" ->
                value.number("paramkind") == 0 ? parameters.apply(value.number("paramid")) : Nullness.UNDECIDED;
            case "CONST" -> value.flag("constisnull") ? Nullness.POSSIBLE : Nullness.NEVER;
            case "RELABELTYPE", "COERCEVIAIO", "COERCETODOMAIN", "ARRAYCOERCE", "COLLATE" -> of(value, "arg", scope);
            case "COALESCE", "MINMAX" -> Nullness.nullIfAll(ofEach(value.nodes("args"), scope));
            case "CASE" -> ofCase(value, scope);
            case "BOOL" -> Nullness.nullIfAny(ofEach(value.nodes("args"), scope));
            case "OP" -> ofCall(value, "opfuncid", scope);
            case "FUNC" -> isCast(value) ? of(value.nodes("args").get(0), scope) : ofCall(value, "funcid", scope);
            case "AGGREF" -> ofAggregate(value, scope);
            case "WINDOWFUNC" ->
                Functions.neverNullWindow(
                                tables.function(value.text("winfnoid")).name())
                        ? Nullness.NEVER
                        : Nullness.UNDECIDED;
            case "SUBLINK" -> ofSubquery(value, scope);
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

    private Nullness of(Node node, String field, QueryScope scope) {
        return of(node.node(field).orElseThrow(), scope);
    }

    private List<Nullness> ofEach(List<Node> values, QueryScope scope) {
        return values.stream().map(value -> of(value, scope)).toList();
    }

    private Nullness ofVariable(Node variable, QueryScope scope) {
        if (scope.filters(variable)) {
            return Nullness.NEVER;
        }
        if (scope.isOnNullableSide(variable)) {
            return Nullness.POSSIBLE;
        }
        return ofColumn(scope.query().relation(variable.number("varno")), variable.number("varattno"), scope);
    }

    /** @param column the number of the column, from 1; 0 for the whole row, negative for a system column */
    private Nullness ofColumn(Node relation, int column, QueryScope scope) {
        if (column <= 0) {
            return Nullness.NEVER;
        }
        return switch (RelationKind.of(relation)) {
            case TABLE -> ofTableColumn(relation.text("relid"), column);
            case JOIN -> of(relation.nodes("joinaliasvars").get(column - 1), scope);
            case GROUP -> of(relation.nodes("groupexprs").get(column - 1), scope);
            case FUNCTION -> ofFunctionColumn(relation, column);
            default -> {
                List<Nullness> columns = ofRelation(relation, scope);
                // The columns that "search" and "cycle" add to a common table are not in its query and never null.
                yield column <= columns.size() ? columns.get(column - 1) : Nullness.NEVER;
            }
        };
    }

    private List<Nullness> ofRelation(Node relation, QueryScope scope) {
        return switch (RelationKind.of(relation)) {
            case SUBQUERY -> of(new AnalyzedQuery(relation.node("subquery").orElseThrow()), scope);
            case COMMON_TABLE -> ofCommonTable(relation.text("ctename"), scope.up(relation.number("ctelevelsup")));
            case VALUES -> ofValues(relation.rows("values_lists"), scope);
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

    private List<Nullness> ofValues(List<List<Node>> rows, QueryScope scope) {
        List<Nullness> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            columns.add(Nullness.nullIfAny(
                    rows.stream().map(row -> of(row.get(column), scope)).toList()));
        }
        return columns;
    }

    /** Analyses a common table expression. A recursive one is analyzed until the result equals the assumption. */
    private List<Nullness> ofCommonTable(String name, QueryScope scope) {
        List<Nullness> assumed = scope.assumed().get(name);
        if (assumed != null) {
            return assumed;
        }
        AnalyzedQuery query = new AnalyzedQuery(
                scope.commonTable(name).flatMap(table -> table.node("ctequery")).orElseThrow());
        List<Nullness> found = Collections.nCopies(query.output().size(), Nullness.NEVER);
        while (!found.equals(assumed)) {
            assumed = found;
            scope.assumed().put(name, assumed);
            found = of(query, scope);
        }
        scope.assumed().remove(name);
        return found;
    }

    private Nullness ofCase(Node value, QueryScope scope) {
        List<Nullness> results = new ArrayList<>();
        value.nodes("args").forEach(arm -> results.add(of(arm, "result", scope)));
        results.add(value.node("defresult").map(result -> of(result, scope)).orElse(Nullness.POSSIBLE));
        return Nullness.nullIfAny(results);
    }

    private static boolean isCast(Node call) {
        return call.number("funcformat") == 1 || call.number("funcformat") == 2;
    }

    private Nullness ofCall(Node call, String idField, QueryScope scope) {
        TableCatalog.SqlFunction function = tables.function(call.text(idField));
        if (Functions.neverNull(function)) {
            return Nullness.NEVER;
        }
        Nullness arguments = Nullness.nullIfAny(ofEach(call.nodes("args"), scope));
        boolean known = function.builtIn()
                && function.strict()
                && (idField.equals("opfuncid")
                        ? !Functions.nullableOperator(function)
                        : Functions.nullOnlyForNull(function));
        if (known || (function.strict() && arguments == Nullness.POSSIBLE)) {
            return arguments;
        }
        return Nullness.UNDECIDED;
    }

    private Nullness ofAggregate(Node aggregate, QueryScope scope) {
        String name = tables.function(aggregate.text("aggfnoid")).name();
        if (Functions.neverNullAggregate(name)) {
            return Nullness.NEVER;
        }
        AnalyzedQuery query = scope.query();
        if (aggregate.number("agglevelsup") > 0
                || !query.node().nodes("groupingSets").isEmpty()) {
            return Nullness.UNDECIDED;
        }
        if (!query.isGrouped() || aggregate.node("aggfilter").isPresent()) {
            return Nullness.POSSIBLE;
        }
        if (Functions.collectsRows(name)) {
            return Nullness.NEVER;
        }
        return Functions.nullOnlyIfAllNull(name)
                ? Nullness.nullIfAny(ofEach(aggregate.nodes("args"), scope))
                : Nullness.UNDECIDED;
    }

    private Nullness ofSubquery(Node link, QueryScope scope) {
        return switch (link.number("subLinkType")) {
            case 0, 6 -> Nullness.NEVER; // exists, array
            case 4 -> {
                AnalyzedQuery query = new AnalyzedQuery(link.node("subselect").orElseThrow());
                yield query.returnsOneRow() ? of(query, scope).get(0) : Nullness.POSSIBLE;
            }
            default -> Nullness.UNDECIDED;
        };
    }
}
