package dev.cimiento.db.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** What is given to what in one query, by names: only what is passed on as it is has one. */
record NamedPairs(AnalyzedQuery query, TableCatalog tables, IntFunction<String> parameters) {

    /** In groups, each of things that could be mistaken for each other. */
    List<List<NamedPair>> all() {
        List<List<NamedPair>> all = new ArrayList<>();
        List<NamedPair> given = query.command() == AnalyzedQuery.Command.SELECT ? selected() : assigned();
        List<NamedPair> compared = compared();
        if (query.command() == AnalyzedQuery.Command.UPDATE) {
            compared.addAll(given);
        } else {
            all.add(given);
        }
        all.add(compared);
        all.add(replaced());
        return all;
    }

    /** Arrays that are given to the columns of rows. */
    List<NamedPair> unnested() {
        return query.node().nodes("rtable").stream()
                .filter(relation -> RelationKind.of(relation) == RelationKind.FUNCTION)
                .flatMap(relation -> unnested(relation).stream())
                .toList();
    }

    /** Whether the parameter of a limit is one that is named as an offset. */
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

    /** What an insert gives to the columns of a row that is there already. */
    private List<NamedPair> replaced() {
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

    /** An update may well move a value from one of its columns to another. */
    private boolean isOfTarget(Node value) {
        return value.is("VAR") && value.text("varno").equals(query.node().text("resultRelation"));
    }

    /** The columns that are compared with a parameter. */
    private List<NamedPair> compared() {
        List<NamedPair> pairs = new ArrayList<>();
        query.from().walk(node -> !node.is("QUERY")).stream()
                .filter(node -> node.is("OP") && Functions.isEquality(tables.function(node.text("opfuncid"))))
                .map(node ->
                        node.nodes("args").stream().map(NamedPairs::relabelled).toList())
                .filter(sides -> sides.size() == 2 && sides.get(1).is("PARAM") && isGiven(sides.get(1)))
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

    /** A type that is stored as another one, such as {@code varchar} as {@code text}, is taken for it as it is. */
    private static Node relabelled(Node value) {
        return value.is("RELABELTYPE") ? value.node("arg").orElse(value) : value;
    }

    private Optional<String> name(Node value) {
        return switch (value.kind()) {
            case "RELABELTYPE" -> value.node("arg").flatMap(this::name);
            case "FUNC" ->
                value.number("funcformat") == 2 ? name(value.nodes("args").get(0)) : Optional.empty();
            case "PARAM" -> isGiven(value) ? Optional.of(parameters.apply(value.number("paramid"))) : Optional.empty();
            case "VAR" ->
                value.number("varlevelsup") == 0 && value.number("varattno") > 0
                        ? Optional.of(columnName(query.relation(value.number("varno")), value.number("varattno")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The server has parameters of its own: the rows of a subquery are one, in what is compared with them. */
    private static boolean isGiven(Node parameter) {
        return parameter.number("paramkind") == 0;
    }

    private static String columnName(Node relation, int number) {
        List<String> names = relation.node("eref").orElseThrow().texts("colnames");
        return number <= names.size() ? names.get(number - 1) : "";
    }
}
