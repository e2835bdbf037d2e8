package dev.cimiento.db.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Arranges the statements of a schema in files for people: each table with its indexes and comments, one file per
 * group.
 */
record SchemaFiles(List<String> statements) {

    private static final String NAME = "((?:\"[^\"]*\"|[\\w$.])+)";
    private static final List<Pattern> OF_TABLE = List.of(
            Pattern.compile("(?s)(?:create|alter) (?:unlogged |foreign )?table (?:only )?" + NAME + ".*"),
            Pattern.compile("(?s)create (?:unique )?index \\S+ on (?:only )?" + NAME + ".*"),
            Pattern.compile("(?s)comment on table " + NAME + " .*"),
            Pattern.compile("(?s)comment on (?:constraint|trigger|policy|rule) \\S+ on " + NAME + " .*"));
    private static final Pattern OF_COLUMN = Pattern.compile("(?s)comment on column (.+?)\\.(?:\"[^\"]*\"|\\w+) is .*");
    private static final Pattern REFERENCES = Pattern.compile("\\breferences " + NAME);
    private static final Pattern MOVES_UP =
            Pattern.compile("(?s)(?:create (?:unique )?index|comment on (?:table|column)) .*");
    private static final int FEW = 15;

    /** Returns a single file. */
    SortedMap<String, String> together() {
        return new TreeMap<>(Map.of("schema.sql", text(byTable(statements))));
    }

    /** Returns a file for each group of tables that reference each other, and one for objects without a table. */
    SortedMap<String, String> grouped() {
        TableGroups groups = groups();
        if (groups.tables().size() <= FEW) {
            return together();
        }
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String statement : statements) {
            String table = table(statement);
            String file = groups.tables().contains(table) ? groups.fileOf(table) : "schema.sql";
            files.computeIfAbsent(file, name -> new ArrayList<>()).add(statement);
        }
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> text(byTable(file.getValue())), (a, b) -> a, TreeMap::new));
    }

    private TableGroups groups() {
        TableGroups groups = new TableGroups(new LinkedHashMap<>());
        for (String statement : statements) {
            if (statement.startsWith("create table ") || statement.startsWith("create unlogged table ")) {
                groups.add(table(statement));
            }
        }
        for (String statement : statements) {
            Matcher target = REFERENCES.matcher(statement);
            while (statement.contains("table ") && target.find()) {
                groups.join(table(statement), target.group(1));
            }
        }
        return groups;
    }

    /** Moves the indexes and comments of a table behind it. */
    private static List<String> byTable(List<String> statements) {
        List<String> ordered = new ArrayList<>();
        for (String statement : statements) {
            int at = MOVES_UP.matcher(statement).matches() ? lastOf(ordered, table(statement)) : -1;
            ordered.add(at < 0 ? ordered.size() : at + 1, statement);
        }
        return ordered;
    }

    private static int lastOf(List<String> statements, String table) {
        int at = -1;
        for (int i = 0; i < statements.size(); i++) {
            boolean creates = statements.get(i).startsWith("create table ");
            if (table(statements.get(i)).equals(table) && (creates || at >= 0 && at == i - 1)) {
                at = i;
            }
        }
        return at;
    }

    private static String table(String statement) {
        Matcher column = OF_COLUMN.matcher(statement);
        if (column.matches()) {
            return column.group(1);
        }
        return OF_TABLE.stream()
                .map(pattern -> pattern.matcher(statement))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private static String text(List<String> statements) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String statement : statements) {
            boolean apart = statement.contains("\n")
                    || before.contains("\n")
                    || !table(statement).equals(table(before));
            text.append(text.isEmpty() || !apart ? "" : "\n").append(statement).append(";\n");
            before = statement;
        }
        return text.toString();
    }
}
