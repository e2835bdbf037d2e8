package dev.cimiento.db.proof.report;

import java.util.Locale;

/** The severity of a finding, the most severe first. */
public enum Severity {
    /** The statement fails, or its result is wrong. */
    ERROR,
    /** The statement can fail or return a wrong result, depending on its arguments or on the rows. */
    WARNING,
    /** The statement works; the finding is a matter of taste. */
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
