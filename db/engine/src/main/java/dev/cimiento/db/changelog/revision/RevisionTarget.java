package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a history as a user names it: {@code head}, {@code base}, {@code current}, a revision by its id, its name
 * or their first letters, any of them with so many revisions more or less ({@code 20261121+2}, {@code head-1}), or so
 * many from where the database is ({@code +1}, {@code -2}).
 *
 * @param anchor what is counted from; {@code current} when only a number is given
 * @param offset how many revisions further; negative for back
 */
public record RevisionTarget(String anchor, int offset) {

    /** The latest revision. */
    public static final RevisionTarget HEAD = new RevisionTarget("head", 0);

    /** The empty database. */
    public static final RevisionTarget BASE = new RevisionTarget(Revision.BASE, 0);

    /** Where the database is. */
    public static final RevisionTarget CURRENT = new RevisionTarget("current", 0);

    private static final Pattern FORM = Pattern.compile("(?<anchor>\\w[^+:]*?)?(?<offset>[+-]\\d{1,6})?");

    /** @throws DatabaseException when the text has none of these forms */
    public static RevisionTarget parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (text.isBlank() || !form.matches()) {
            throw new DatabaseException("'" + text + "' is no revision: give head, base, an id or its first letters,"
                    + " +1, -1, or <revision>+1.");
        }
        String anchor = form.group("anchor");
        String offset = form.group("offset");
        return new RevisionTarget(
                anchor == null ? CURRENT.anchor : anchor, offset == null ? 0 : Integer.parseInt(offset));
    }

    /** Whether it can be told only with the database at hand. */
    public boolean isRelative() {
        return anchor.equals(CURRENT.anchor);
    }

    /**
     * How many revisions lead to it.
     *
     * @param current how many the database has
     * @throws DatabaseException when there is no such revision, or more than one that begins so
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
            default -> changelog.revisions().indexOf(Revision.named(anchor, changelog.revisions())) + 1;
        };
    }

    @Override
    public String toString() {
        String steps = offset == 0 ? "" : (offset > 0 ? "+" : "") + offset;
        return isRelative() && offset != 0 ? steps : anchor + steps;
    }
}
