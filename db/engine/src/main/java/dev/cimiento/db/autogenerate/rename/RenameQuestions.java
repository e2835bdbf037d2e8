package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds dropped objects that an added object may replace under another name: a table with mostly the same columns, a
 * column of the same type, an enum or a composite type with mostly the same values or attributes, an enum value at the
 * same position.
 */
record RenameQuestions(List<Rename> unrelated) {

    private static final double MIN_SIMILARITY = 0.6;

    List<Rename> between(DataShape old, DataShape declared) {
        List<Rename> questions = new ArrayList<>();
        Map<String, Map<String, Column>> here = old.tables();
        Map<String, Map<String, Column>> there = declared.tables();
        renamed("table", here, there, RenameQuestions::similarity, questions);
        here.forEach((table, columns) -> {
            Map<String, Column> wanted = there.get(table);
            if (wanted != null) {
                columns(table, columns, wanted, questions);
            }
        });
        old.labels()
                .forEach((type, values) ->
                        values(type, values, declared.labels().getOrDefault(type, values), questions));
        renamed(
                "type",
                used(old.labels(), here),
                used(declared.labels(), there),
                RenameQuestions::similarity,
                questions);
        renamed("type", old.attributes(), declared.attributes(), RenameQuestions::similarity, questions);
        return questions.stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(Rename question) {
        return unrelated.stream()
                .noneMatch(other -> other.kind().equals(question.kind())
                        && other.owner().equals(question.owner())
                        && other.to().equals(question.to()));
    }

    /** Returns the enums of columns. One without columns can be recreated. */
    private static Map<String, List<String>> used(
            Map<String, List<String>> labels, Map<String, Map<String, Column>> tables) {
        Map<String, List<String>> used = new LinkedHashMap<>(labels);
        used.keySet()
                .retainAll(tables.values().stream()
                        .flatMap(columns -> columns.values().stream())
                        .map(column -> column.type().replace("[]", ""))
                        .collect(Collectors.toSet()));
        return used;
    }

    private static <T> void renamed(
            String kind,
            Map<String, T> here,
            Map<String, T> there,
            ToDoubleBiFunction<T, T> similarity,
            List<Rename> questions) {
        Set<String> taken = new HashSet<>();
        there.forEach((added, parts) -> {
            if (!here.containsKey(added)) {
                here.entrySet().stream()
                        .filter(old -> !there.containsKey(old.getKey()) && !taken.contains(old.getKey()))
                        .filter(old -> Names.schema(old.getKey()).equals(Names.schema(added)))
                        .filter(old -> similarity.applyAsDouble(old.getValue(), parts) >= MIN_SIMILARITY)
                        .findFirst()
                        .ifPresent(old -> {
                            taken.add(old.getKey());
                            questions.add(new Rename(
                                    kind,
                                    Names.schema(added),
                                    Names.withoutSchema(old.getKey()),
                                    Names.withoutSchema(added)));
                        });
            }
        });
    }

    /** Returns the share of common columns, from 0 to 1, among all columns of both tables. */
    private static double similarity(Map<String, Column> one, Map<String, Column> other) {
        Set<String> all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        long common = one.values().stream()
                .filter(column -> isSame(column, other.get(column.name())))
                .count();
        return (double) common / all.size();
    }

    /** Returns the share of common parts, from 0 to 1, among all parts of both types. */
    private static double similarity(List<String> one, List<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        long common = one.stream().filter(other::contains).count();
        return (double) common / all.size();
    }

    private static boolean isSame(Column column, @Nullable Column other) {
        return other != null && other.type().equals(column.type());
    }

    private static void columns(
            String table, Map<String, Column> columns, Map<String, Column> wanted, List<Rename> questions) {
        List<Column> dropped = new ArrayList<>(without(columns.values(), wanted));
        for (Column added : without(wanted.values(), columns)) {
            dropped.stream()
                    .filter(column -> column.type().equals(added.type()))
                    .findFirst()
                    .ifPresent(column -> {
                        dropped.remove(column);
                        questions.add(new Rename("column", table, column.name(), added.name()));
                    });
        }
    }

    private static List<Column> without(Collection<Column> columns, Map<String, Column> others) {
        return columns.stream()
                .filter(column -> !others.containsKey(column.name()) && !column.generated())
                .toList();
    }

    private static void values(String type, List<String> before, List<String> after, List<Rename> questions) {
        if (before.size() != after.size()) {
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            String from = before.get(i);
            String to = after.get(i);
            if (!Objects.equals(from, to) && !after.contains(from) && !before.contains(to)) {
                questions.add(new Rename("value", type, Names.literal(from), Names.literal(to)));
            }
        }
    }
}
