package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Conflict;

/**
 * Where the lines of a file wait, until the transaction under way ends, to be checked all together against what is
 * there, and to be merged into it by a few statements, however many they are.
 *
 * @param <L> what one line becomes
 */
public interface Staging<L> {

    /** Brings the lines here, once in a transaction; those that are wrong as well, to be checked for all that is. */
    void stage(Lines<L> lines);

    /**
     * What stands against the lines that wait here, beyond what is wrong with each by itself. From here on nobody else
     * brings in lines of this kind.
     */
    LineProblems problems(ImportMode mode);

    /**
     * Makes what the lines say, none of which has a problem; in a dry run only counts.
     *
     * @throws Conflict when others have made what stands against it in the meantime
     */
    ImportCounts merge(ImportMode mode);
}
