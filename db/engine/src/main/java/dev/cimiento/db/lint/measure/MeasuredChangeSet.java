package dev.cimiento.db.lint.measure;

import java.util.List;

/**
 * A change set and its measured statements.
 *
 * @param transactional true if its statements are one transaction
 * @param complete false if a statement failed, so that the others were not run
 * @param statements in order
 */
public record MeasuredChangeSet(
        String id, boolean transactional, boolean complete, List<MeasuredStatement> statements) {

    public MeasuredChangeSet {
        statements = List.copyOf(statements);
    }

    /** Returns the statements that run in the same transaction after one of them. */
    public List<MeasuredStatement> after(MeasuredStatement statement) {
        return transactional ? statements.subList(statements.indexOf(statement) + 1, statements.size()) : List.of();
    }
}
