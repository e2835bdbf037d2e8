package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line of a CSV file, its values by the names of their columns. A value that
 * cannot be read is noted, and stands in as one that no rule objects to, so that all that is wrong is found at once.
 */
public final class CsvLine {

    private final long number;
    private final Map<String, String> values;
    private final List<Violation> violations = new ArrayList<>();

    CsvLine(long number, Map<String, String> values) {
        this.number = number;
        this.values = values;
    }

    /** Where it stands in the file, from 1, the header counted. */
    public long number() {
        return number;
    }

    /** As it stands there; empty for a value that is blank, or whose column the file does not have. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
    }

    /** A number that must be there. */
    public BigDecimal decimal(String column) {
        return value(column, Literal.DECIMAL).orElseGet(() -> {
            note(column, "is required");
            return BigDecimal.ZERO;
        });
    }

    /** A whole number of something, from 0 to {@code most}; none is 0. */
    public int count(String column, int most) {
        int count = value(column, Literal.INTEGER).orElse(0);
        if (count < 0 || count > most) {
            note(column, "must be between 0 and " + most);
        }
        return count;
    }

    public boolean flag(String column, boolean otherwise) {
        return value(column, Literal.BOOLEAN).orElse(otherwise);
    }

    /** @throws Invalid with one violation, which has all that is wrong with this line */
    <L> L read(Function<CsvLine, L> reader) {
        try {
            L line = reader.apply(this);
            if (violations.isEmpty()) {
                return line;
            }
        } catch (Invalid invalid) {
            invalid.violations().stream()
                    .filter(violation -> !isNoted(violation.field()))
                    .forEach(violations::add);
        }
        throw new Invalid(
                "line " + number,
                violations.stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining("; ")));
    }

    private <T> Optional<T> value(String column, Literal<T> literal) {
        try {
            return text(column).map(String::strip).map(literal::read);
        } catch (MalformedValue malformed) {
            note(column, malformed.reason());
            return Optional.empty();
        }
    }

    private void note(String column, String message) {
        if (!isNoted(column)) {
            violations.add(new Violation(column, message));
        }
    }

    private boolean isNoted(String column) {
        return violations.stream().anyMatch(violation -> violation.field().equals(column));
    }
}
