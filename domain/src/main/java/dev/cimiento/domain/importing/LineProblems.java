package dev.cimiento.domain.importing;

import java.util.List;

/**
 * The reasons to reject lines of a file.
 *
 * @param first all problems of the first {@value #MAX_LINES} rejected lines, sorted by line number
 * @param lines the number of rejected lines, including lines that have an invalid value
 */
public record LineProblems(List<LineProblem> first, long lines) {

    public static final int MAX_LINES = 100;

    public LineProblems {
        first = List.copyOf(first);
    }
}
