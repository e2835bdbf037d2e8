package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.autogenerate.database.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a column that gets a sequence go on behind the values that it has: from the start they would be taken twice. */
public final class ContinuedSequences {

    private static final Pattern IDENTITY = Pattern.compile(
            "(?is)ALTER TABLE (?:ONLY )?(\\S+)\\s+ALTER COLUMN (\\S+) ADD GENERATED .* AS IDENTITY \\((.*)\\)");
    private static final Pattern OWNED =
            Pattern.compile("(?is)ALTER SEQUENCE (\\S+)\\s+OWNED BY (\\S+)\\.(\"[^\"]+\"|\\w+)");
    private static final Pattern SEQUENCE = Pattern.compile("(?is)CREATE SEQUENCE (\\S+)(.*)");
    private static final Pattern TABLE = Pattern.compile("(?is)CREATE (?:UNLOGGED )?TABLE (\\S+) .*");
    private static final Pattern START = Pattern.compile("(?is).*START WITH (\\d+).*");

    private final Set<String> created = new HashSet<>();
    private final List<String> continued = new ArrayList<>();

    private ContinuedSequences() {}

    /** Of tables that are created by the same statements there are no values yet. */
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
            created.add(table.group(1));
        } else if (identity.matches() && !created.contains(identity.group(1))) {
            goOn(identity.group(1), identity.group(2), start(identity.group(3)));
        } else if (owned.matches() && !created.contains(owned.group(2))) {
            continued.stream()
                    .map(SEQUENCE::matcher)
                    .filter(sequence -> sequence.matches() && sequence.group(1).equals(owned.group(1)))
                    .findFirst()
                    .ifPresent(sequence -> goOn(owned.group(2), owned.group(3), start(sequence.group(2))));
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
        return start.matches() ? start.group(1) : "1";
    }
}
