package dev.cimiento.db.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Two columns of one type that got each other's values, which no server can see: {@code created_at} is given
 * {@code updatedAt}, and {@code updated_at} is given {@code createdAt}.
 */
public record Crossing(String one, String other) {

    private record Pair(String to, String from) {

        boolean crosses(Pair other) {
            return words(to).equals(words(other.from))
                    && words(from).equals(words(other.to))
                    && !words(to).equals(words(from));
        }

        private static Set<String> words(String name) {
            return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").split("_"))
                    .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("s$", ""))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * All in a query and those in it.
     *
     * @param parameters the name of a parameter, by its number from 1
     */
    public static List<Crossing> in(Query query, Tables tables, IntFunction<String> parameters) {
        return query.all().stream()
                .flatMap(part -> new Pairs(part, tables, parameters).all().stream())
                .flatMap(pairs -> crossed(pairs).stream())
                .distinct()
                .toList();
    }

    private static List<Crossing> crossed(List<Pair> pairs) {
        List<Crossing> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (Pair other : pairs.subList(i + 1, pairs.size())) {
                if (pairs.get(i).crosses(other)) {
                    found.add(new Crossing(pairs.get(i).to(), other.to()));
                }
            }
        }
        return found;
    }

    /** What is given to what in one query, by names: only what is passed on as it is has one. */
    private record Pairs(Query query, Tables tables, IntFunction<String> parameters) {

        List<List<Pair>> all() {
            List<List<Pair>> all = new ArrayList<>();
            all.add(query.command() == Query.Command.SELECT ? selected() : assigned());
            query.node().nodes("rtable").stream()
                    .filter(relation -> Kind.of(relation) == Kind.FUNCTION)
                    .forEach(relation -> all.add(unnested(relation)));
            return all;
        }

        private List<Pair> selected() {
            return query.output().stream()
                    .flatMap(column ->
                            name(column.node("expr")).map(from -> new Pair(column.text("resname"), from)).stream())
                    .toList();
        }

        private List<Pair> assigned() {
            Node target = query.relation(Math.max(1, query.node().number("resultRelation")));
            return query.assignments().stream()
                    .flatMap(column -> name(column.node("expr"))
                            .map(from -> new Pair(columnName(target, column.number("resno")), from))
                            .stream())
                    .toList();
        }

        private List<Pair> unnested(Node relation) {
            List<String> names = relation.node("eref").orElseThrow().texts("colnames");
            List<Node> functions = relation.nodes("functions");
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < Math.min(names.size(), functions.size()); i++) {
                String to = names.get(i);
                functions
                        .get(i)
                        .node("funcexpr")
                        .map(call -> call.nodes("args"))
                        .filter(arguments -> arguments.size() == 1)
                        .flatMap(arguments -> name(Optional.of(arguments.get(0))))
                        .ifPresent(from -> pairs.add(new Pair(to, from)));
            }
            return pairs;
        }

        private Optional<String> name(Optional<Node> value) {
            return value.flatMap(node -> switch (node.kind()) {
                case "RELABELTYPE" -> name(node.node("arg"));
                case "PARAM" -> Optional.of(parameters.apply(node.number("paramid")));
                case "VAR" ->
                    node.number("varlevelsup") == 0 && node.number("varattno") > 0
                            ? Optional.of(columnName(query.relation(node.number("varno")), node.number("varattno")))
                            : Optional.empty();
                default -> Optional.empty();
            });
        }

        private static String columnName(Node relation, int number) {
            List<String> names = relation.node("eref").orElseThrow().texts("colnames");
            return number <= names.size() ? names.get(number - 1) : "";
        }
    }
}
