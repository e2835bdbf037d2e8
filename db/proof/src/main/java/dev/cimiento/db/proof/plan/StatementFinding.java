package dev.cimiento.db.proof.plan;

import dev.cimiento.db.statement.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A fault of the plans of a statement.
 *
 * @param fault the name of the fault, such as {@code full scan}
 * @param statement the mapped statement's id
 * @param place the position of its start, or of a comment
 * @param variant the label of the first variant that has the fault; empty if the fault belongs to no variant
 * @param variants the number of variants that have it
 * @param message a sentence without a full stop
 * @param advised an index that removes it
 */
public record StatementFinding(
        String fault,
        String statement,
        Place place,
        String variant,
        int variants,
        String message,
        Optional<AdvisedIndex> advised) {

    /**
     * An index that the planner uses on the scratch database.
     *
     * @param statement the statement that creates it
     * @param shape the shape of the plan with it
     */
    public record AdvisedIndex(String statement, List<String> shape) {}
}
