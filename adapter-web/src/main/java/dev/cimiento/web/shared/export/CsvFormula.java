package dev.cimiento.web.shared.export;

import java.util.regex.Pattern;

/**
 * Text in CSV that a spreadsheet would take for a formula, and run (OWASP, CSV injection): it is written behind an
 * apostrophe, which is taken off again when it is read. So is text that has such apostrophes already, one more each, so
 * that whatever was written comes back.
 */
public final class CsvFormula {

    /** Those of OWASP's list; the last four are the full-width forms. */
    private static final String BEGINNINGS = "[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINNINGS);
    private static final Pattern TO_GUARD = Pattern.compile("'*" + BEGINNINGS);

    private CsvFormula() {}

    public static String guarded(String text) {
        return TO_GUARD.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String unguarded(String text) {
        return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
