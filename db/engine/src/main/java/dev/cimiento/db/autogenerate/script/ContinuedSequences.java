package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.autogenerate.database.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the new sequence of an existing column after the column's values. From its start it would return values that
 * the column already has.
 */
final class ContinuedSequences {

    private static final Pattern OWNED = Pattern.compile(
            "(?is)ALTER SEQUENCE (?<sequence>\\S+)\\s+OWNED BY (?<table>\\S+)\\.(?<column>\"[^\"]+\"|\\w+)");
    private static final Pattern DEFAULT = Pattern.compile(
            "(?is)ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ALTER COLUMN (?<column>\\S+) SET DEFAULT nextval\\('(?<sequence>[^']+)'::regclass\\)");
    private static final Pattern SEQUENCE =
            Pattern.compile("(?is)CREATE (?:UNLOGGED )?SEQUENCE (?<sequence>\\S+)(?<options>.*)");
    private static final Pattern TABLE = Pattern.compile("(?is)CREATE (?:UNLOGGED )?TABLE (?<table>\\S+) .*");
    private static final Pattern COPY = Pattern.compile("(?is)INSERT INTO (?<table>\\S+) .*");
    private static final Pattern START = Pattern.compile("(?is).*START WITH (?<start>\\d+).*");

    private final Map<String, Matcher> createdIdentities = new HashMap<>();
    private final Set<String> createdTables = new HashSet<>();
    private final Map<String, String> createdSequences = new HashMap<>();
    private final Set<String> continued = new HashSet<>();
    private final List<String> statements = new ArrayList<>();

    private ContinuedSequences() {}

    /** Adds a {@code setval} for each such column, except in tables that the same statements create. */
    static List<String> of(List<String> statements) {
        ContinuedSequences sequences = new ContinuedSequences();
        statements.forEach(sequences::add);
        return sequences.statements;
    }

    private void add(String statement) {
        statements.add(statement);
        Matcher table = TABLE.matcher(statement);
        Matcher sequence = SEQUENCE.matcher(statement);
        Matcher identity = IdentityColumns.matcher(statement);
        Matcher copy = COPY.matcher(statement);
        if (table.matches()) {
            createdTables.add(table.group("table"));
        } else if (copy.matches()) {
            continueCopied(copy.group("table"));
        } else if (sequence.matches()) {
            createdSequences.put(sequence.group("sequence"), start(sequence.group("options")));
        } else if (identity.matches()) {
            continueIdentity(identity);
        } else {
            continueCreated(DEFAULT.matcher(statement));
            continueCreated(OWNED.matcher(statement));
        }
    }

    private void continueIdentity(Matcher identity) {
        if (hasRows(identity)) {
            setValue(ofColumn(identity), identity, start(identity.group("options")));
        } else {
            createdIdentities.put(identity.group("table"), identity);
        }
    }

    /** The copied rows of a created table have numbers of their own. */
    private void continueCopied(String table) {
        createdTables.remove(table);
        Matcher identity = createdIdentities.remove(table);
        if (identity != null) {
            continueIdentity(identity);
        }
    }

    private boolean hasRows(Matcher column) {
        return !createdTables.contains(column.group("table"));
    }

    /** Several columns can use one sequence, which then continues after the largest value of all. */
    private void continueCreated(Matcher use) {
        if (!use.matches() || !hasRows(use) || !createdSequences.containsKey(use.group("sequence"))) {
            return;
        }
        String sequence = use.group("sequence");
        String start = createdSequences.getOrDefault(sequence, "1");
        if (continued.add(sequence + " " + use.group("table") + "." + use.group("column"))) {
            setValue(Names.literal(sequence), use, start);
            createdSequences.put(sequence, "(SELECT last_value FROM " + sequence + ")");
        }
    }

    private void setValue(String sequence, Matcher column, String start) {
        statements.add("SELECT setval(" + sequence + ", greatest(max(" + column.group("column") + ") + 1, " + start
                + "), false) FROM " + column.group("table"));
    }

    private static String ofColumn(Matcher identity) {
        String column = identity.group("column");
        String name = column.startsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
        return "pg_get_serial_sequence(" + Names.literal(identity.group("table")) + ", " + Names.literal(name) + ")";
    }

    private static String start(String options) {
        Matcher start = START.matcher(options);
        return start.matches() ? start.group("start") : "1";
    }
}
