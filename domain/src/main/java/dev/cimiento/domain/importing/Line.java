package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Violation;
import java.util.List;
import java.util.function.Function;

/**
 * A line of a file, as it was read.
 *
 * @param number where it begins in the file, from 1, the header counted
 * @param content what stands there; in place of each value that is wrong, one that no rule objects to
 * @param violations all that is wrong with it, by column; empty when nothing is
 */
public record Line<L>(long number, L content, List<Violation> violations) {

    /** In place of a column, where a line as a whole is wrong. */
    public static final String WHOLE = "it";

    public Line {
        violations = List.copyOf(violations);
    }

    public boolean isWrong() {
        return !violations.isEmpty();
    }

    /** Whether what it has in a column is only a stand-in. */
    public boolean isWrongIn(String column) {
        return violations.stream()
                .anyMatch(violation ->
                        violation.field().equals(column) || violation.field().equals(WHOLE));
    }

    public <M> Line<M> map(Function<? super L, M> change) {
        return new Line<>(number, change.apply(content), violations);
    }
}
