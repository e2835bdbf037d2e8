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

    /** Returns the required columns that the second database has and the first one lacks, in tables of both. */
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
