package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.List;

/**
 * One step in the history of a database: a file of one or more change sets.
 *
 * @param id the UTC time at which it was made, such as {@code 20261121093000}
 * @param file the file's name within the changelog
 * @param follows the id of the revision before it, or {@link #BASE}
 * @param sql the text of the file
 * @param changeSets the ids of its change sets, {@code <id>-1} and so on
 */
public record Revision(String id, String file, String follows, String sql, List<String> changeSets) {

    /** What the first revision follows: the empty database. */
    public static final String BASE = "base";

    /** The beginning of a line that says why a revision is only a draft. */
    public static final String DRAFT = "draft: ";

    /** The beginning of a line that names data which a rollback of the revision destroys. */
    public static final String LOSES_BACK = "Taken back, it loses: ";

    public Revision {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * The one that a user names by its id, its words or their first letters: {@code 2026112109}, {@code catal}.
     *
     * @throws DatabaseException when there is none, or more than one that begins so and none that is named exactly so
     */
    static Revision named(String name, List<Revision> revisions) {
        List<Revision> found =
                revisions.stream().filter(revision -> revision.begins(name)).toList();
        List<Revision> exact =
                found.stream().filter(revision -> revision.words().equals(name)).toList();
        if (exact.size() == 1 || found.size() == 1) {
            return exact.size() == 1 ? exact.get(0) : found.get(0);
        }
        throw new DatabaseException(
                found.isEmpty()
                        ? "There is no revision " + name + " in the changelog."
                        : "The names of several revisions begin with " + name + ": " + found
                                + ". Give more of its letters.");
    }

    private boolean begins(String beginning) {
        return toString().startsWith(beginning) || words().startsWith(beginning);
    }

    private String words() {
        return toString().substring(id.length() + 1);
    }

    /** What the first of its change sets says that it does; empty when it says nothing. */
    public String comment() {
        return RevisionFile.comment(sql);
    }

    /**
     * Refuses what is not proved yet.
     *
     * @throws DatabaseException when lines on top say that it is a draft
     */
    void requireNoDraft() {
        sql.lines().filter(line -> line.startsWith("-- " + DRAFT)).findFirst().ifPresent(line -> {
            throw new DatabaseException("The revision " + file + " is a draft: "
                    + line.substring(("-- " + DRAFT).length())
                    + ". Mend it, and remove the lines '-- draft:' when it is right.");
        });
    }

    /** Such as {@code 20261121093000_catalog}. */
    @Override
    public String toString() {
        return file.replaceFirst(".*/", "").replaceFirst("\\.sql$", "");
    }
}
