package dev.cimiento.web.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.web.shared.export.CsvFormula;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One line of a CSV file, its values by the names of their columns. A value that cannot be read is noted, and stands in
 * as one that no rule objects to, so that all that is wrong is found at once.
 */
public final class CsvLine {

    private final long number;
    private final Map<String, String> values;
    private final boolean standsIn;
    private final List<Violation> violations;

    private CsvLine(long number, Map<String, String> values, boolean standsIn, List<Violation> violations) {
        this.number = number;
        this.values = values;
        this.standsIn = standsIn;
        this.violations = violations;
    }

    static CsvLine of(CsvRecord row, List<String> header) {
        Map<String, String> values = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        if (row.getFieldCount() == header.size()) {
            for (int i = 0; i < header.size(); i++) {
                values.put(header.get(i), row.getField(i));
            }
        } else {
            violations.add(new Violation(
                    Line.WHOLE, "has " + row.getFieldCount() + " values for " + header.size() + " columns"));
        }
        return new CsvLine(row.getStartingLineNumber(), values, false, violations);
    }

    /** As it stands there; empty for a value that is blank, or whose column the file does not have. */
    public Optional<String> text(String column) {
        return value(column).map(CsvFormula::unguarded);
    }

    /** Text that must be there: blank where it is not. */
    public String requiredText(String column) {
        return text(column).orElse(standsIn ? "-" : "");
    }

    /** A number that must be there. */
    public BigDecimal decimal(String column) {
        return required(column, ValueFormat.DECIMAL, BigDecimal.ZERO);
    }

    /** A day that must be there. */
    public LocalDate date(String column) {
        return required(column, ValueFormat.DATE, LocalDate.EPOCH);
    }

    /** A whole number of something that must be there. */
    public int requiredCount(String column) {
        return required(column, ValueFormat.INTEGER, 1);
    }

    /** A whole number of something, from 0 to {@code most}. */
    public OptionalInt count(String column, int most) {
        Optional<Integer> count = literal(column, ValueFormat.INTEGER);
        if (count.filter(value -> value < 0 || value > most).isPresent()) {
            note(column, "must be between 0 and " + most);
        }
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** True or false in any case, as spreadsheets write it; only where there is no such column it is {@code otherwise}. */
    public boolean flag(String column, boolean otherwise) {
        if (!values.containsKey(column)) {
            return otherwise;
        }
        String text = value(column).map(String::strip).orElse("").toLowerCase(Locale.ROOT);
        return literal(column, text, ValueFormat.BOOLEAN).orElse(otherwise);
    }

    /** What is made of a text, where there is one; a rule of it that is broken is one of its column. */
    public <T> Optional<T> made(String column, Function<String, T> maker) {
        return text(column).flatMap(text -> made(column, text, maker));
    }

    /** What is made of several texts, separated by {@code |}, each once. */
    public <T> List<T> several(String column, int most, Function<String, T> maker) {
        List<T> several = text(column).stream()
                .flatMap(texts -> Arrays.stream(texts.split("\\|")))
                .filter(text -> !text.isBlank())
                .flatMap(text -> made(column, text, maker).stream())
                .distinct()
                .toList();
        if (several.size() > most) {
            note(column, "must be at most " + most);
        }
        return several;
    }

    /** @param reader is asked once more for a line that is wrong, with stand-ins for what is wrong in it */
    <L> Line<L> read(Function<CsvLine, L> reader) {
        if (violations.isEmpty()) {
            try {
                L content = reader.apply(this);
                if (violations.isEmpty()) {
                    return new Line<>(number, content, List.of());
                }
            } catch (Invalid invalid) {
                invalid.violations().forEach(violation -> note(violation.field(), violation.message()));
            }
        }
        CsvLine right = standingIn();
        L content = reader.apply(right);
        if (!values.isEmpty()) {
            right.violations.forEach(violation -> note(violation.field(), violation.message()));
        }
        return new Line<>(number, content, violations);
    }

    private CsvLine standingIn() {
        Map<String, String> right = new HashMap<>(values);
        violations.forEach(violation -> right.remove(violation.field()));
        return new CsvLine(number, right, true, new ArrayList<>());
    }

    private Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
    }

    private <T> T required(String column, ValueFormat<T> literal, T standIn) {
        return literal(column, literal).orElseGet(() -> {
            note(column, "is required");
            return standIn;
        });
    }

    private <T> Optional<T> literal(String column, ValueFormat<T> literal) {
        return value(column).flatMap(text -> literal(column, text.strip(), literal));
    }

    private <T> Optional<T> literal(String column, String text, ValueFormat<T> literal) {
        try {
            return Optional.of(literal.read(text));
        } catch (MalformedValue malformed) {
            note(column, malformed.reason());
            return Optional.empty();
        }
    }

    private <T> Optional<T> made(String column, String text, Function<String, T> maker) {
        try {
            return Optional.of(maker.apply(text));
        } catch (Invalid invalid) {
            invalid.violations().forEach(violation -> note(column, violation.message()));
            return Optional.empty();
        }
    }

    private void note(String column, String message) {
        if (violations.stream().noneMatch(violation -> violation.field().equals(column))) {
            violations.add(new Violation(column, message));
        }
    }
}
