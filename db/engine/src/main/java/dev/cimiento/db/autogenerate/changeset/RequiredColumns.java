package dev.cimiento.db.autogenerate.changeset;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.rows.ValueCandidates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code not null} columns without a default that are added to existing tables. In an upgrade the author of the
 * revision must supply their values. In a rollback the old values are lost, so a placeholder is inserted.
 *
 * <p>Example: the upgrade is written in two statements, with room for an {@code update} between them.
 *
 * <pre>{@code
 * alter table readings add column unit text;
 * alter table readings alter column unit set not null;
 * }</pre>
 *
 * @param columns the added columns, by table and name
 */
record RequiredColumns(Map<String, Map<String, Column>> columns) {

    private static final Pattern ADDED = Pattern.compile(
            "ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ADD COLUMN (?<column>\"(?:[^\"]|\"\")+\"|\\S+) (?<type>[^;]*?) NOT NULL",
            Pattern.DOTALL);

    /**
     * Returns the required columns that the second database has and the first one lacks, in tables of both.
     *
     * @param to a copy of the first database after changes, or the other way round: a table is the same if its id is
     */
    static RequiredColumns missing(Map<String, Table> from, Map<String, Table> to) {
        Map<Long, Table> known = new HashMap<>();
        from.values().forEach(table -> known.put(table.id(), table));
        Map<String, Map<String, Column>> missing = new TreeMap<>();
        to.forEach((name, table) -> {
            Table before = known.get(table.id());
            if (before != null) {
                missing.put(name, added(before, table));
            }
        });
        return new RequiredColumns(missing);
    }

    private static Map<String, Column> added(Table before, Table after) {
        Set<Integer> numbers =
                before.columns().values().stream().map(Column::number).collect(Collectors.toSet());
        Map<String, Column> added = new LinkedHashMap<>(after.columns());
        added.values()
                .removeIf(column -> numbers.contains(column.number())
                        || !column.required()
                        || column.generated()
                        || column.defaulted());
        return added;
    }

    /** Returns the reason why each column needs the author of the revision. */
    List<String> reasons() {
        return columns.values().stream()
                .flatMap(added -> added.values().stream())
                .map(column -> "the column " + Names.shown(column.table()) + "." + column.name()
                        + " is required and has no default, so the values of existing rows are unknown: add an update"
                        + " before 'set not null'")
                .toList();
    }

    /** Replaces each addition of such a column by two statements: add it as nullable, then set it {@code not null}. */
    List<String> inTwoSteps(List<String> statements) {
        List<String> steps = new ArrayList<>();
        for (String statement : statements) {
            Matcher added = ADDED.matcher(statement);
            if (added.matches() && isRequired(added)) {
                steps.add("ALTER TABLE " + added.group("table") + " ADD COLUMN " + added.group("column") + " "
                        + added.group("type"));
                steps.add("ALTER TABLE " + added.group("table") + " ALTER COLUMN " + added.group("column")
                        + " SET NOT NULL");
            } else {
                steps.add(statement);
            }
        }
        return steps;
    }

    /** Gives each addition of such a column a placeholder as a default, which is dropped afterwards. */
    List<String> withPlaceholders(List<String> statements) {
        List<String> filled = new ArrayList<>();
        for (String statement : statements) {
            Matcher added = ADDED.matcher(statement);
            filled.add(
                    added.matches() && isRequired(added)
                            ? statement + " DEFAULT '"
                                    + placeholder(column(added)).replace("'", "''") + "'"
                            : statement);
            if (added.matches() && isRequired(added)) {
                filled.add("ALTER TABLE " + added.group("table") + " ALTER COLUMN " + added.group("column")
                        + " DROP DEFAULT");
            }
        }
        return filled;
    }

    private boolean isRequired(Matcher added) {
        return columns.getOrDefault(added.group("table"), Map.of()).containsKey(added.group("column"));
    }

    private Column column(Matcher added) {
        return Objects.requireNonNull(
                columns.getOrDefault(added.group("table"), Map.of()).get(added.group("column")));
    }

    private static String placeholder(Column column) {
        if (column.array()) {
            return "{}";
        }
        return column.labels().isEmpty() ? value(column) : column.labels().get(0);
    }

    private static String value(Column column) {
        return switch (column.base()) {
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> "0";
            case "bool" -> "false";
            case "json", "jsonb" -> "{}";
            case "date", "timestamp", "timestamptz" -> "1970-01-01";
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            case "text", "varchar", "bpchar", "citext", "tsvector" -> "";
            default -> new ValueCandidates(column).ofRow(1).get(0);
        };
    }
}
