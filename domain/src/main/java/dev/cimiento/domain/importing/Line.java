package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Violation;
import java.util.List;
import java.util.function.Function;

/**
 * A line that was read from a file.
 *
 * @param number the line number where it begins, from 1; the header counts
 * @param content the values of the line; each invalid value is replaced by a valid placeholder
 * @param violations the invalid values by column; empty if the line is valid
 */
public record Line<L>(long number, L content, List<Violation> violations) {

    /** The column of a violation that concerns the line as a whole. */
    public static final String WHOLE = "it";

    public Line {
        violations = List.copyOf(violations);
    }

    public boolean isInvalid() {
        return !violations.isEmpty();
    }

    /** Returns true if the value in a column is only a placeholder. */
    public boolean isInvalidIn(String column) {
        return violations.stream()
                .anyMatch(violation ->
                        violation.field().equals(column) || violation.field().equals(WHOLE));
    }

    public <M> Line<M> map(Function<? super L, M> change) {
        return new Line<>(number, change.apply(content), violations);
    }
}
