package dev.cimiento.db.changelog.revision;

/**
 * A part of a history, as {@code from:to}. The default of {@code from} is the empty database, that of {@code to} the
 * head.
 */
public record RevisionRange(RevisionTarget from, RevisionTarget to) {

    /** The whole history. */
    public static final RevisionRange ALL = new RevisionRange(RevisionTarget.BASE, RevisionTarget.HEAD);

    /** Parses {@code from:to}, {@code from:} or {@code :to}. A revision alone is the end of the range. */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        String from = colon < 0 ? "" : text.substring(0, colon);
        String to = text.substring(colon + 1);
        return new RevisionRange(
                from.isBlank() ? RevisionTarget.BASE : RevisionTarget.parse(from),
                to.isBlank() ? RevisionTarget.HEAD : RevisionTarget.parse(to));
    }

    /** Returns true if it depends on the position of a database. */
    public boolean isRelative() {
        return from.isRelative() || to.isRelative();
    }
}
