package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.List;

/**
 * A revision: one file of the history, with one or more change sets.
 *
 * <pre>{@code
 * --liquibase formatted sql logicalFilePath:20261121093000
 * -- follows: base
 *
 * --changeset cimiento:20261121093000-1
 * create table readings (id bigint primary key);
 * --rollback drop table readings;
 * }</pre>
 *
 * @param id the UTC time at which it was created, such as {@code 20261121093000}
 * @param file the name of the file within the changelog
 * @param follows the id of the revision before it, or {@link #BASE}
 * @param sql the text of the file
 * @param changeSets the ids of its change sets, {@code <id>-1} and so on
 */
public record Revision(String id, String file, String follows, String sql, List<String> changeSets) {

    /** The name of the empty database, which the first revision follows. */
    public static final String BASE = "base";

    /** The beginning of a header line with a reason why the revision is a draft. */
    public static final String DRAFT = "draft: ";

    /** The beginning of a line that names data which an upgrade destroys. */
    public static final String LOSS = "Data is lost: ";

    /** The beginning of a line that names data which a downgrade destroys. */
    public static final String DOWNGRADE_LOSS = "A downgrade loses: ";

    public Revision {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * Finds a revision by the beginning of its id or of its name, such as {@code 2026112109} or {@code catal}. An exact
     * name is preferred.
     *
     * @throws DatabaseException if no revision, or more than one, has that name
     */
    static Revision find(String name, List<Revision> revisions) {
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

    /** Returns the comment of the first change set; empty if it has none. */
    public String comment() {
        return RevisionFile.comment(sql);
    }

    /** @throws DatabaseException if a header line says that the revision is a draft */
    void requireNoDraft() {
        sql.lines().filter(line -> line.startsWith("-- " + DRAFT)).findFirst().ifPresent(line -> {
            throw new DatabaseException("The revision " + file + " is a draft: "
                    + line.substring(("-- " + DRAFT).length())
                    + ". Correct it, then remove the lines '-- draft:'.");
        });
    }

    /** Returns the file name without folder and suffix, such as {@code 20261121093000_catalog}. */
    @Override
    public String toString() {
        return file.replaceFirst(".*/", "").replaceFirst("\\.sql$", "");
    }
}
