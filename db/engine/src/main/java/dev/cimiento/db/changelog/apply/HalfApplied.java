package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;

/**
 * A revision of which only a part was applied, because a change set without a transaction was interrupted.
 *
 * @param applied the ids of its applied change sets
 * @param missing the ids of its other change sets
 * @param leftovers the names of the indexes that an interrupted change set started to build
 */
public record HalfApplied(Revision revision, List<String> applied, List<String> missing, List<String> leftovers) {

    public HalfApplied {
        applied = List.copyOf(applied);
        missing = List.copyOf(missing);
        leftovers = List.copyOf(leftovers);
    }
}
