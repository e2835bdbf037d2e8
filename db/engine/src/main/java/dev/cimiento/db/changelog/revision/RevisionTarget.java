package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in a history as a user writes it: {@code head}, {@code base}, {@code current}, or the beginning of a
 * revision's id or name. A number of revisions can follow ({@code 20261121+2}, {@code head-1}). A number alone counts
 * from the current revision of the database ({@code +1}, {@code -2}).
 *
 * @param anchor the position to count from; {@code current} if only a number is given
 * @param offset the number of revisions after the anchor; negative for revisions before it
 */
public record RevisionTarget(String anchor, int offset) {

    /** The latest revision. */
    public static final RevisionTarget HEAD = new RevisionTarget("head", 0);

    /** The empty database. */
    public static final RevisionTarget BASE = new RevisionTarget(Revision.BASE, 0);

    /** The current revision of the database. */
    public static final RevisionTarget CURRENT = new RevisionTarget("current", 0);

    private static final Pattern FORM = Pattern.compile("(?<anchor>\\w[^+:]*?)?(?<offset>[+-]\\d{1,6})?");

    /** @throws DatabaseException if the text has none of these forms */
    public static RevisionTarget parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (text.isBlank() || !form.matches()) {
            throw new DatabaseException(
                    "'" + text + "' does not name a revision: give head, base, the beginning of an id"
                            + " or name, +1, -1, or <revision>+1.");
        }
        String anchor = form.group("anchor");
        String offset = form.group("offset");
        return new RevisionTarget(
                anchor == null ? CURRENT.anchor : anchor, offset == null ? 0 : Integer.parseInt(offset));
    }

    /** Returns true if it depends on the position of a database. */
    public boolean isRelative() {
        return anchor.equals(CURRENT.anchor);
    }

    /**
     * Returns the number of revisions up to this position.
     *
     * @param current the number of applied revisions
     * @throws DatabaseException if no revision, or more than one, has that name
     */
    public int position(Changelog changelog, int current) {
        int position = anchorPosition(changelog, current) + offset;
        if (position < 0 || position > changelog.revisions().size()) {
            throw new DatabaseException("There is no " + this + ": " + (isRelative() ? "the database" : anchor)
                    + " is at number " + (position - offset) + " of "
                    + changelog.revisions().size() + " revisions.");
        }
        return position;
    }

    private int anchorPosition(Changelog changelog, int current) {
        return switch (anchor) {
            case "head", "heads" -> changelog.revisions().size();
            case Revision.BASE -> 0;
            case "current" -> current;
            default -> changelog.revisions().indexOf(Revision.find(anchor, changelog.revisions())) + 1;
        };
    }

    @Override
    public String toString() {
        String steps = offset == 0 ? "" : (offset > 0 ? "+" : "") + offset;
        return isRelative() && offset != 0 ? steps : anchor + steps;
    }
}
