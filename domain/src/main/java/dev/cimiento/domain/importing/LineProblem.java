package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Violation;

/** What stands against a line of a file: one reason of perhaps several. */
public record LineProblem(long line, Violation violation) implements Comparable<LineProblem> {

    public LineProblem(long line, String column, String message) {
        this(line, new Violation(column, message));
    }

    /** In the order of the lines. */
    @Override
    public int compareTo(LineProblem other) {
        return Long.compare(line, other.line);
    }
}
