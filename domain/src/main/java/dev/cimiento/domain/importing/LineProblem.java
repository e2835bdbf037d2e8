package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Violation;

/** A reason to reject a line of a file. A line can have several. */
public record LineProblem(long line, Violation violation) implements Comparable<LineProblem> {

    public LineProblem(long line, String column, String message) {
        this(line, new Violation(column, message));
    }

    /** Compares by line number. */
    @Override
    public int compareTo(LineProblem other) {
        return Long.compare(line, other.line);
    }
}
