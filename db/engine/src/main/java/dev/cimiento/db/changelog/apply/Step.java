package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Revision;
import java.time.Duration;

/**
 * A revision that was applied or rolled back, and the time that it took.
 *
 * @param finished true if the revision was half applied before, and is now complete
 */
public record Step(Revision revision, Direction direction, boolean finished, Duration duration) {

    /** The direction of a step: an upgrade or a downgrade. */
    public enum Direction {
        UP,
        DOWN
    }
}
