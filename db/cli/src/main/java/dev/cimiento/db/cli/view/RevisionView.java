package dev.cimiento.db.cli.view;

import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision in JSON output.
 *
 * @param head true for the latest revision
 * @param current true if the database is at this revision; null if the database was not read
 */
public record RevisionView(
        String id,
        String file,
        String follows,
        String comment,
        List<String> changeSets,
        boolean head,
        @Nullable Boolean current) {

    public static RevisionView of(Revision revision, boolean head, @Nullable Boolean current) {
        return new RevisionView(
                revision.id(),
                revision.file(),
                revision.follows(),
                revision.comment(),
                revision.changeSets(),
                head,
                current);
    }

    /** Returns the details of a revision for people, in several lines. */
    public static String details(Revision revision, String marks) {
        return "Revision:    " + revision + marks + "\nFollows:     " + revision.follows() + "\nFile:        "
                + revision.file() + "\nChange sets: " + String.join(", ", revision.changeSets())
                + "\nComment:     " + revision.comment() + "\n";
    }
}
