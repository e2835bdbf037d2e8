package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.autogenerate.database.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the new sequence of an existing column after the column's values. From its start it would return values that
 * the column already has.
 */
public final class ContinuedSequences {

    private static final Pattern IDENTITY = Pattern.compile(
            "(?is)ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ALTER COLUMN (?<column>\\S+) ADD GENERATED .* AS IDENTITY \\((?<options>.*)\\)");
    private static final Pattern OWNED = Pattern.compile(
            "(?is)ALTER SEQUENCE (?<sequence>\\S+)\\s+OWNED BY (?<table>\\S+)\\.(?<column>\"[^\"]+\"|\\w+)");
    private static final Pattern SEQUENCE = Pattern.compile("(?is)CREATE SEQUENCE (?<sequence>\\S+)(?<options>.*)");
    private static final Pattern TABLE = Pattern.compile("(?is)CREATE (?:UNLOGGED )?TABLE (?<table>\\S+) .*");
    private static final Pattern START = Pattern.compile("(?is).*START WITH (?<start>\\d+).*");

    private final Set<String> created = new HashSet<>();
    private final List<String> continued = new ArrayList<>();

    private ContinuedSequences() {}

    /** Adds a {@code setval} for each such column, except in tables that the same statements create. */
    public static List<String> of(List<String> statements) {
        ContinuedSequences sequences = new ContinuedSequences();
        statements.forEach(sequences::add);
        return sequences.continued;
    }

    private void add(String statement) {
        continued.add(statement);
        Matcher table = TABLE.matcher(statement);
        Matcher identity = IDENTITY.matcher(statement);
        Matcher owned = OWNED.matcher(statement);
        if (table.matches()) {
            created.add(table.group("table"));
        } else if (identity.matches() && !created.contains(identity.group("table"))) {
            goOn(identity.group("table"), identity.group("column"), start(identity.group("options")));
        } else if (owned.matches() && !created.contains(owned.group("table"))) {
            continued.stream()
                    .map(SEQUENCE::matcher)
                    .filter(sequence ->
                            sequence.matches() && sequence.group("sequence").equals(owned.group("sequence")))
                    .findFirst()
                    .ifPresent(sequence ->
                            goOn(owned.group("table"), owned.group("column"), start(sequence.group("options"))));
        }
    }

    private void goOn(String table, String column, String start) {
        String name = column.startsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
        continued.add("SELECT setval(pg_get_serial_sequence(" + Names.literal(table) + ", " + Names.literal(name)
                + "), greatest(max(" + column + ") + 1, " + start + "), false) FROM " + table);
    }

    private static String start(String options) {
        Matcher start = START.matcher(options);
        return start.matches() ? start.group("start") : "1";
    }
}
