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

    /** Returns true if the statement acts on the whole server, so that it must not run for a measurement. */
    public boolean actsOutside() {
        return beginsWith(OUTSIDE);
    }
}
