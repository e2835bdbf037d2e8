package dev.cimiento.web.shared.export;

import java.util.regex.Pattern;

/**
 * Escapes text in CSV that a spreadsheet would run as a formula (OWASP, CSV injection): an export prepends an
 * apostrophe and an import removes it. Text that already begins with apostrophes before a formula gets one more, so
 * that every text is restored exactly.
 */
public final class CsvFormula {

    /** The first characters on OWASP's list; the last four are full-width forms. */
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
