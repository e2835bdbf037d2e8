package dev.cimiento.db.core;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The extensions that belong to the server and are not part of a schema. Citus is one: a schema is the same if its tables are
 * distributed or not.
 */
public final class IgnoredExtensions {

    private static final List<String> NAMES = List.of("citus", "citus_columnar");

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)(?:create|alter|drop) extension (?:if (?:not )?exists )?\"?(?:"
                    + String.join("|", NAMES) + ")\"?(?:[\\s;].*)?");

    private IgnoredExtensions() {}

    /** Replaces {@code :ignored_extensions} in a query by the names of the extensions. */
    public static String replaceIn(String sql) {
        return sql.replace(":ignored_extensions", HistoryTables.literals(NAMES));
    }

    /** Returns true for a statement that creates, changes or drops one of the extensions. */
    public static boolean isAbout(String statement) {
        return STATEMENT.matcher(statement).matches();
    }
}
