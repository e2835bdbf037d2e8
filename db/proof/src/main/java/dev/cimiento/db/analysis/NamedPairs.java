package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Functions;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The named values of one query and their targets. Only a value that is passed on unchanged has a name.
 *
 * @param parameters returns the name of a parameter by its number, from 1
 */
record NamedPairs(AnalyzedQuery query, TableCatalog tables, IntFunction<String> parameters) {

    /** Returns the pairs in groups; values of the same group could be swapped. */
    List<List<NamedPair>> all() {
        List<List<NamedPair>> all = new ArrayList<>();
        List<NamedPair> assignments = query.command() == AnalyzedQuery.Command.SELECT ? selected() : assigned();
        List<NamedPair> compared = compared();
        if (query.command() == AnalyzedQuery.Command.UPDATE) {
            compared.addAll(assignments);
        } else {
            all.add(assignments);
        }
        all.add(compared);
        all.add(assignedOnConflict());
        return all;
    }

    /** Returns the arrays that {@code unnest} turns into columns. */
    List<NamedPair> unnested() {
        return query.node().nodes("rtable").stream()
                .filter(relation -> RelationKind.of(relation) == RelationKind.FUNCTION)
                .flatMap(relation -> unnested(relation).stream())
                .toList();
    }

    /** Returns true if the parameter of {@code limit} has the name of an offset. */
    boolean limitsByOffset() {
        return query.node()
                .node("limitCount")
                .flatMap(this::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(offset|skip)[^.]*"))
                .isPresent();
    }

    private List<NamedPair> selected() {
        List<NamedPair> pairs = new ArrayList<>();
        query.output()
                .forEach(column -> column.node("expr")
                        .flatMap(this::name)
                        .ifPresent(from -> pairs.add(new NamedPair(column.text("resname"), from))));
        return pairs;
    }

    private List<NamedPair> assigned() {
        return assigned(query.assignments());
    }

    /** Returns the assignments of {@code on conflict do update}. */
    private List<NamedPair> assignedOnConflict() {
        return query.node()
                .node("onConflict")
                .map(conflict -> assigned(conflict.nodes("onConflictSet")))
                .orElse(List.of());
    }

    private List<NamedPair> assigned(List<Node> columns) {
        Node target = query.relation(Math.max(1, query.node().number("resultRelation")));
        List<NamedPair> pairs = new ArrayList<>();
        columns.forEach(column -> column.node("expr")
                .filter(value -> !isOfTarget(value))
                .flatMap(this::name)
                .ifPresent(from -> pairs.add(new NamedPair(columnName(target, column.number("resno")), from))));
        return pairs;
    }

    /** Columns of the updated table are excluded: an update may copy one of its columns to another. */
    private boolean isOfTarget(Node value) {
        return value.is("VAR") && value.text("varno").equals(query.node().text("resultRelation"));
    }

    /** Returns the columns that are compared with a parameter. */
    private List<NamedPair> compared() {
        List<NamedPair> pairs = new ArrayList<>();
        query.from().walk(node -> !node.is("QUERY")).stream()
                .filter(node -> node.is("OP") && Functions.isEquality(tables.function(node.text("opfuncid"))))
                .map(node -> node.nodes("args").stream()
                        .map(NamedPairs::withoutRelabel)
                        .toList())
                .filter(sides -> sides.size() == 2 && sides.get(1).is("PARAM") && isExternal(sides.get(1)))
                .forEach(sides -> name(sides.get(0))
                        .ifPresent(to ->
                                pairs.add(new NamedPair(to, name(sides.get(1)).orElse("")))));
        return pairs;
    }

    private List<NamedPair> unnested(Node relation) {
        List<Node> functions = relation.nodes("functions");
        List<NamedPair> pairs = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            String to = columnName(relation, i + 1);
            functions
                    .get(i)
                    .node("funcexpr")
                    .map(call -> call.nodes("args"))
                    .filter(arguments -> arguments.size() == 1)
                    .flatMap(arguments -> name(arguments.get(0)))
                    .ifPresent(from -> pairs.add(new NamedPair(to, from)));
        }
        return pairs;
    }

    /** Removes a cast that keeps the stored bytes, such as from {@code varchar} to {@code text}. */
    private static Node withoutRelabel(Node value) {
        return value.is("RELABELTYPE") ? value.node("arg").orElse(value) : value;
    }

    private Optional<String> name(Node value) {
        return switch (value.kind()) {
            case "RELABELTYPE" -> value.node("arg").flatMap(this::name);
            case "FUNC" ->
                value.number("funcformat") == 2 ? name(value.nodes("args").get(0)) : Optional.empty();
            case "PARAM" ->
                isExternal(value) ? Optional.of(parameters.apply(value.number("paramid"))) : Optional.empty();
            case "VAR" ->
                value.number("varlevelsup") == 0 && value.number("varattno") > 0
                        ? Optional.of(columnName(query.relation(value.number("varno")), value.number("varattno")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Returns true for a parameter of the statement; the server also adds its own, for example for subqueries. */
    private static boolean isExternal(Node parameter) {
        return parameter.number("paramkind") == 0;
    }

    private static String columnName(Node relation, int number) {
        List<String> names = relation.node("eref").orElseThrow().texts("colnames");
        return number <= names.size() ? names.get(number - 1) : "";
    }
}
