package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.core.DatabaseException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The applied revisions that are not in the changelog.
 *
 * @param ids in the order in which the database recorded them
 * @param latest true if all of them follow after the whole changelog
 */
record UnknownRevisions(List<String> ids, boolean latest) {

    private static final int MOST_NAMES = 10;

    UnknownRevisions {
        ids = List.copyOf(ids);
    }

    /** @throws DatabaseException if there are any; the message names the remedies */
    void requireNone() {
        if (!ids.isEmpty()) {
            throw new DatabaseException(
                    names() + remedies()
                            + " If a newer release migrated the database: run that release, or set ALLOW_NEWER_SCHEMA=true"
                            + " to run this one on the newer schema. If the database belongs to another program, set the right address.");
        }
    }

    /** @throws DatabaseException if some of them do not follow after the whole changelog */
    void requireLatest() {
        if (!ids.isEmpty() && !latest) {
            throw new DatabaseException(names()
                    + " ALLOW_NEWER_SCHEMA does not permit this, because they do not follow the latest revision of"
                    + " the changelog: the database is of another branch." + remedies());
        }
    }

    private String names() {
        return "The database has " + (ids.size() == 1 ? "a revision that is" : ids.size() + " revisions that are")
                + " not in the changelog: "
                + ids.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMES ? " and more." : ".");
    }

    private String remedies() {
        return " Restore " + (ids.size() == 1 ? "its file" : "their files") + ", or check out the branch that has "
                + (ids.size() == 1 ? "it" : "them")
                + ". To forget the recorded revisions: db stamp --purge <revision>; db check then"
                + " lists the differences.";
    }
}
