package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Revision;
import java.time.Duration;

/**
 * One revision that was applied or taken back, and how long that took.
 *
 * @param finished whether a part of it was there before
 */
public record Step(Revision revision, Direction direction, boolean finished, Duration duration) {

    /** Which way a step leads. */
    public enum Direction {
        UP,
        DOWN
    }
}
