package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Conflict;

/**
 * A staging area for the lines of a file within one transaction. All lines are checked together against the existing
 * data and merged into it by a few statements, however many lines there are.
 *
 * @param <L> the type of a staged line
 */
public interface Staging<L> {

    /**
     * Stages the lines, once in a transaction. Invalid lines are staged as well, so that all their problems are found.
     */
    void stage(Lines<L> lines);

    /**
     * Returns the problems of the staged lines beyond their own invalid values. From here on, other transactions cannot
     * import lines of this kind.
     */
    LineProblems problems(ImportMode mode);

    /**
     * Applies the staged lines, which must have no problems. A dry run only counts.
     *
     * @throws Conflict if another transaction has made a conflicting change in the meantime
     */
    ImportCounts merge(ImportMode mode);
}
