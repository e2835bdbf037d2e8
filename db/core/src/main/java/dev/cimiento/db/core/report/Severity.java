package dev.cimiento.db.core.report;

import java.util.Locale;

/** The severity of a finding, the most severe first. */
public enum Severity {
    /** The checked statement fails, gives a wrong result, or stops the running program. */
    ERROR,
    /** The same, but only for some arguments, rows or running programs. */
    WARNING,
    /** The checked statement works; the finding is a matter of taste. */
    STYLE;

    /** Returns the name in reports and in files, such as {@code error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns true if this severity is the given one or a more severe one. */
    public boolean isAtLeast(Severity least) {
        return compareTo(least) <= 0;
    }
}
