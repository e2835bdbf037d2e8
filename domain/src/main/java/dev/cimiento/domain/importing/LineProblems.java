package dev.cimiento.domain.importing;

import java.util.List;

/**
 * What stands against the lines of a file.
 *
 * @param first all problems of the first {@value #MAX_LINES} lines that have any, in the order of the lines
 * @param lines how many lines are wrong in all, those included that are wrong by themselves
 */
public record LineProblems(List<LineProblem> first, long lines) {

    public static final int MAX_LINES = 100;

    public LineProblems {
        first = List.copyOf(first);
    }
}
