package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;

/**
 * A revision of which a database has a part: what could not run in a transaction was cut short.
 *
 * @param applied the ids of the change sets that it has
 * @param missing the ids of those that it lacks
 * @param leftovers the names of indexes that a missing change set began to build
 */
public record HalfApplied(Revision revision, List<String> applied, List<String> missing, List<String> leftovers) {

    public HalfApplied {
        applied = List.copyOf(applied);
        missing = List.copyOf(missing);
        leftovers = List.copyOf(leftovers);
    }
}
