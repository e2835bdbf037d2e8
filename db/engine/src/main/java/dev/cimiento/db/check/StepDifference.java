package dev.cimiento.db.check;

import dev.cimiento.db.changelog.apply.Step;
import dev.cimiento.db.changelog.revision.Revision;

/** What a step of a revision left otherwise than it was: down, before the revision; up again, after it. */
public record StepDifference(Revision revision, Step.Direction direction, String difference) {

    @Override
    public String toString() {
        return revision + (direction == Step.Direction.DOWN ? " taken back: " : " applied again: ") + difference;
    }
}
