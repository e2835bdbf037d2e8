package dev.cimiento.db.autogenerate.requirement;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query that counts the existing rows which break a rule, in one line.
 *
 * @param wanted the tables of the declared schema, by name
 */
record CountQuery(OldNames names, Map<String, Table> wanted) {

    /** Returns the query about a column of the old table. */
    String where(String table, String condition) {
        return written("select count(*) from " + names.table(table) + " where " + condition);
    }

    /** Returns the query about a rule of the declared schema; empty if counting would compare all rows pairwise. */
    Optional<String> of(Rule rule) {
        String query = switch (rule.kind()) {
            case CHECK -> violations((rule.strict() ? "only " : "") + present(rule), rule);
            case BOUND -> violations(present(rule), rule);
            case DOMAIN ->
                violations(
                        "(select "
                                + names.column(rule.table(), rule.columns().get(0))
                                        .orElse("null")
                                + " as value from " + names.table(rule.table()) + ") as present",
                        rule);
            case UNIQUE -> duplicates(rule);
            case EXCLUSION -> conflicts(rule);
            case FOREIGN_KEY -> orphans(rule);
        };
        return query.isEmpty() ? Optional.empty() : Optional.of(written(query));
    }

    private static String violations(String rows, Rule rule) {
        return "select count(*) from " + rows + " where not " + rule.condition();
    }

    private String present(Rule rule) {
        String rows = rows(rule);
        return rows.startsWith("(") ? rows + " as present" : rows;
    }

    private String rows(Rule rule) {
        Map<String, String> added = new HashMap<>();
        for (int i = 0; i < rule.defaults().size(); i++) {
            if (!rule.defaults().get(i).isBlank()) {
                added.put(rule.columns().get(i), rule.defaults().get(i));
            }
        }
        return rows(rule.table(), rule.columns(), added);
    }

    /** Returns the old rows with the new names of these columns: the table itself, or a query without an alias. */
    private String rows(String table, List<String> columns, Map<String, String> added) {
        List<String> values =
                columns.stream().map(name -> value(table, name, added)).toList();
        return values.equals(columns)
                ? names.table(table)
                : IntStream.range(0, columns.size())
                        .mapToObj(i -> values.get(i) + " as " + columns.get(i))
                        .collect(Collectors.joining(", ", "(select ", " from " + names.table(table) + ")"));
    }

    private String value(String table, String name, Map<String, String> added) {
        return names.column(table, name)
                .map(old -> becomesText(table, name) ? old + "::text" : old)
                .orElse(added.getOrDefault(name, "null"));
    }

    /** A rule about texts may not accept the old type, such as an enum. */
    private boolean becomesText(String table, String name) {
        Column old = column(names.tables(), table, name);
        Column there = column(wanted, table, name);
        return old != null && there != null && UnfitValues.isText(there) && !UnfitValues.isText(old);
    }

    private static @Nullable Column column(Map<String, Table> tables, String table, String name) {
        Table found = tables.get(table);
        return found == null ? null : found.columns().get(name);
    }

    private String duplicates(Rule rule) {
        List<String> conditions = new ArrayList<>();
        if (!rule.strict()) {
            conditions.add(all(rule.keys(), "%s is not null"));
        }
        if (rule.condition() != null) {
            conditions.add(rule.condition());
        }
        return "select coalesce(sum(n), 0) from (select count(*) as n from " + present(rule)
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " group by "
                + String.join(", ", rule.keys()) + " having count(*) > 1) as duplicates";
    }

    /** Without an equality PostgreSQL would compare each row with each other one. */
    private String conflicts(Rule rule) {
        if (!rule.operators().contains("=") || rows(rule).startsWith("(")) {
            return "";
        }
        return "with present as (select tableoid, ctid, "
                + IntStream.range(0, rule.keys().size())
                        .mapToObj(i -> rule.keys().get(i) + " as key_" + i)
                        .collect(Collectors.joining(", "))
                + " from " + names.table(rule.table())
                + (rule.condition() == null ? "" : " where " + rule.condition())
                + ") select count(*) from present as one where exists (select from present as two where "
                + IntStream.range(0, rule.keys().size())
                        .mapToObj(i -> "two.key_" + i + " " + rule.operators().get(i) + " one.key_" + i)
                        .collect(Collectors.joining(" and "))
                + " and (two.tableoid, two.ctid) <> (one.tableoid, one.ctid))";
    }

    /** All rows with a value are counted if the referenced table is new, because it is empty. */
    private String orphans(Rule rule) {
        List<String> columns = rule.columns();
        String parent = String.valueOf(rule.parent());
        String missing = names.tables().containsKey(parent)
                        && rule.keys().stream()
                                .allMatch(key -> names.column(parent, key).isPresent())
                ? " and not exists (select from " + rows(parent, rule.keys(), Map.of()) + " as parent where "
                        + IntStream.range(0, columns.size())
                                .mapToObj(i -> "parent." + rule.keys().get(i) + " = child." + columns.get(i))
                                .collect(Collectors.joining(" and "))
                        + ")"
                : "";
        return "select count(*) from " + rows(rule) + " as child where "
                + (rule.strict()
                        ? "not (" + all(columns, "child.%s is null") + ")"
                        : all(columns, "child.%s is not null"))
                + missing;
    }

    private static String all(List<String> names, String condition) {
        return names.stream().map(name -> condition.replace("%s", name)).collect(Collectors.joining(" and "));
    }

    private static String written(String query) {
        return SqlTokens.of(String.join("", WrittenSql.of(List.of(query), true))).stream()
                .map(token -> token.kind() == Kind.SPACE ? " " : token.text())
                .collect(Collectors.joining());
    }
}
