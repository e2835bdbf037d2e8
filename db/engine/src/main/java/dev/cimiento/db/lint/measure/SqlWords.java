package dev.cimiento.db.lint.measure;

import dev.cimiento.db.changelog.revision.SqlCode;
import java.util.regex.Pattern;

/**
 * The code of a statement, for the few rules that its effects do not show.
 *
 * @param sql the statement
 */
public record SqlWords(String sql) {

    private static final String OUTSIDE = "(?:create|alter|drop) (?:database|tablespace)|alter system";

    /** A table with the word {@code as} may be filled by a query, which can call functions. */
    private static final String ADDS = "(?:comment on|create (?:(?:unlogged )?table\\b(?!.*\\bas\\b)"
            + "|(?:unique )?index\\b(?! concurrently\\b)|view|function|procedure|trigger|type|sequence))";

    /** Returns true if the code, without comments and strings, has these words one after the other. */
    public boolean contains(String words) {
        return matches(".*\\b" + words.replace(" ", "\\s+") + "\\b.*");
    }

    /** Returns true if the code, without comments and strings, begins with one of these words. */
    public boolean beginsWith(String alternatives) {
        return matches("(?:" + alternatives.replace(" ", "\\s+") + ")\\b.*");
    }

    /** Returns true if a regular expression, in which case does not matter, matches the whole code. */
    public boolean matches(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(SqlCode.of(sql))
                .matches();
    }

    /** Returns true if the statement changes no existing object and runs no function that could. */
    boolean onlyAdds() {
        return beginsWith(ADDS) && isSingle();
    }

    /** Returns true if the statement sets a parameter of the session, which changes nothing in the database. */
    boolean setsParameter() {
        return beginsWith("set") && !beginsWith("set constraints") && isSingle();
    }

    /** Returns false for a script of several statements. */
    private boolean isSingle() {
        return !matches(".*;.*\\S.*");
    }

    /** Returns true if the statement acts on the whole server, so that it must not run for a measurement. */
    public boolean actsOutside() {
        return beginsWith(OUTSIDE);
    }
}
