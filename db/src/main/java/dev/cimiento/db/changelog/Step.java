package dev.cimiento.db.changelog;

import java.time.Duration;

/** One revision that was applied or taken back, and how long that took. */
public record Step(Revision revision, Direction direction, Duration duration) {

    /** Which way a step leads. */
    public enum Direction {
        UP,
        DOWN
    }
}
