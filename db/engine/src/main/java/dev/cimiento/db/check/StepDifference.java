package dev.cimiento.db.check;

import dev.cimiento.db.changelog.apply.Step;
import dev.cimiento.db.changelog.revision.Revision;

/**
 * A difference that the rollback of a revision leaves to the state before it, or applying it again to the state after
 * it.
 */
public record StepDifference(Revision revision, Step.Direction direction, String difference) {

    @Override
    public String toString() {
        return revision + (direction == Step.Direction.DOWN ? " rolled back: " : " applied again: ") + difference;
    }
}
