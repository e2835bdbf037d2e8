package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.rows.ValueCandidates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that take no null and are added to a table that has rows. Forward only who writes the revision can know their
 * values; back, where the old values are gone, something has to stand there.
 *
 * @param columns those without a default, by table and name
 */
record RequiredColumns(Map<String, Map<String, Column>> columns) {

    private static final Pattern ADDED = Pattern.compile(
            "ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ADD COLUMN (?<column>\"(?:[^\"]|\"\")+\"|\\S+) (?<type>[^;]*?) NOT NULL",
            Pattern.DOTALL);

    /** The columns that one database has besides those of another. */
    static RequiredColumns missing(Map<String, Map<String, Column>> from, Map<String, Map<String, Column>> to) {
        Map<String, Map<String, Column>> missing = new HashMap<>();
        to.forEach((table, columns) -> {
            Map<String, Column> there = from.get(table);
            if (there != null) {
                Map<String, Column> added = new HashMap<>(columns);
                added.keySet().removeAll(there.keySet());
                added.values().removeIf(column -> !column.required() || column.generated() || column.defaulted());
                missing.put(table, added);
            }
        });
        return new RequiredColumns(missing);
    }

    /** With room for values: added without a value, to be required when each row has one. */
    List<String> inSteps(List<String> statements) {
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

    /** With a value that stands for those that are gone. */
    List<String> withStandIns(List<String> statements) {
        List<String> filled = new ArrayList<>();
        for (String statement : statements) {
            Matcher added = ADDED.matcher(statement);
            filled.add(
                    added.matches() && isRequired(added)
                            ? statement + " DEFAULT '" + standIn(column(added)).replace("'", "''") + "'"
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

    private static String standIn(Column column) {
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
