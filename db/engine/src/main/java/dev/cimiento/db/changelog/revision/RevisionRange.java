package dev.cimiento.db.changelog.revision;

/**
 * A part of a history, as {@code from:to}. Without {@code from} it begins with the empty database, without {@code to} it
 * ends with the latest revision.
 */
public record RevisionRange(RevisionTarget from, RevisionTarget to) {

    /** All of the history. */
    public static final RevisionRange ALL = new RevisionRange(RevisionTarget.BASE, RevisionTarget.HEAD);

    /** Reads {@code from:to}, {@code from:}, {@code :to}; a revision alone is where the part ends. */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        String from = colon < 0 ? "" : text.substring(0, colon);
        String to = text.substring(colon + 1);
        return new RevisionRange(
                from.isBlank() ? RevisionTarget.BASE : RevisionTarget.parse(from),
                to.isBlank() ? RevisionTarget.HEAD : RevisionTarget.parse(to));
    }

    /** Whether it can be told only with the database at hand. */
    public boolean isRelative() {
        return from.isRelative() || to.isRelative();
    }
}
