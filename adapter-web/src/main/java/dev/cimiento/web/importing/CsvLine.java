package dev.cimiento.web.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.export.CsvFormula;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
import java.time.Instant;
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
 * One line of a CSV file. An invalid value adds a violation and is replaced by a placeholder that violates no rule, so
 * that one pass finds all errors of the line.
 */
public final class CsvLine {

    private final long number;
    private final Map<String, String> values;
    private final boolean hasPlaceholders;
    private final List<Violation> violations;

    private CsvLine(long number, Map<String, String> values, boolean hasPlaceholders, List<Violation> violations) {
        this.number = number;
        this.values = values;
        this.hasPlaceholders = hasPlaceholders;
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
                    Line.WHOLE,
                    ViolationCode.MALFORMED,
                    "has " + row.getFieldCount() + " values for " + header.size() + " columns"));
        }
        return new CsvLine(row.getStartingLineNumber(), values, false, violations);
    }

    /** Returns the text of a column; empty if it is blank or the file lacks the column. */
    public Optional<String> text(String column) {
        return value(column).map(CsvFormula::unguarded);
    }

    /** Returns the text of a column; an empty string if it is missing, which the domain then rejects. */
    public String requiredText(String column) {
        return text(column).orElse(hasPlaceholders ? "-" : "");
    }

    /** Returns a required decimal number. */
    public BigDecimal decimal(String column) {
        return required(column, ValueFormat.DECIMAL, BigDecimal.ZERO);
    }

    /** Returns a required date. */
    public LocalDate date(String column) {
        return required(column, ValueFormat.DATE, LocalDate.EPOCH);
    }

    /** Returns a required time with its offset from UTC. */
    public Instant time(String column) {
        return required(column, ValueFormat.OFFSET_TIME, Instant.EPOCH);
    }

    /** Returns an optional decimal number. */
    public Optional<BigDecimal> optionalDecimal(String column) {
        return parsed(column, ValueFormat.DECIMAL);
    }

    /** Returns a required whole number. */
    public int requiredCount(String column) {
        return required(column, ValueFormat.INTEGER, 1);
    }

    /** Returns an optional whole number from 0 to {@code max}. */
    public OptionalInt count(String column, int max) {
        Optional<Integer> count = parsed(column, ValueFormat.INTEGER);
        if (count.filter(value -> value < 0 || value > max).isPresent()) {
            addViolation(column, ViolationCode.OUT_OF_RANGE, "must be between 0 and " + max);
        }
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /**
     * Returns {@code true} or {@code false}, in any case as spreadsheets write them; the default if the column is
     * missing.
     */
    public boolean flag(String column, boolean defaultValue) {
        if (!values.containsKey(column)) {
            return defaultValue;
        }
        String text = value(column).map(String::strip).orElse("").toLowerCase(Locale.ROOT);
        return parsed(column, text, ValueFormat.BOOLEAN).orElse(defaultValue);
    }

    /** Returns an optional value. A rule that it violates is reported for the column. */
    public <T> Optional<T> converted(String column, Function<String, T> converter) {
        return text(column).flatMap(text -> converted(column, text, converter));
    }

    /** Returns a required value, or the placeholder. A rule that it violates is reported for the column. */
    public <T> T requiredValue(String column, Function<String, T> converter, T placeholder) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            addViolation(column, ViolationCode.REQUIRED, "is required");
        }
        return text.flatMap(present -> converted(column, present, converter)).orElse(placeholder);
    }

    /** Returns the distinct values of a list that is separated by {@code |}. */
    public <T> List<T> convertedList(String column, int max, Function<String, T> converter) {
        List<T> values = text(column).stream()
                .flatMap(texts -> Arrays.stream(texts.split("\\|")))
                .filter(text -> !text.isBlank())
                .flatMap(text -> converted(column, text, converter).stream())
                .distinct()
                .toList();
        if (values.size() > max) {
            addViolation(column, ViolationCode.TOO_LONG, "must be at most " + max);
        }
        return values;
    }

    /** @param reader is called a second time for an invalid line, with placeholders for the invalid values */
    <L> Line<L> read(Function<CsvLine, L> reader) {
        if (violations.isEmpty()) {
            try {
                L content = reader.apply(this);
                if (violations.isEmpty()) {
                    return new Line<>(number, content, List.of());
                }
            } catch (Invalid invalid) {
                invalid.violations().forEach(this::add);
            }
        }
        CsvLine valid = withPlaceholders();
        L content = reader.apply(valid);
        if (!values.isEmpty()) {
            valid.violations.forEach(this::add);
        }
        return new Line<>(number, content, violations);
    }

    private CsvLine withPlaceholders() {
        Map<String, String> valid = new HashMap<>(values);
        violations.forEach(violation -> valid.remove(violation.field()));
        return new CsvLine(number, valid, true, new ArrayList<>());
    }

    private Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
    }

    private <T> T required(String column, ValueFormat<T> format, T placeholder) {
        return parsed(column, format).orElseGet(() -> {
            addViolation(column, ViolationCode.REQUIRED, "is required");
            return placeholder;
        });
    }

    private <T> Optional<T> parsed(String column, ValueFormat<T> format) {
        return value(column).flatMap(text -> parsed(column, text.strip(), format));
    }

    private <T> Optional<T> parsed(String column, String text, ValueFormat<T> format) {
        try {
            return Optional.of(format.read(text));
        } catch (MalformedValue malformed) {
            add(malformed.of(column));
            return Optional.empty();
        }
    }

    private <T> Optional<T> converted(String column, String text, Function<String, T> converter) {
        try {
            return Optional.of(converter.apply(text));
        } catch (Invalid invalid) {
            invalid.violations().forEach(violation -> add(violation.renamed(field -> column)));
            return Optional.empty();
        }
    }

    private void addViolation(String column, ViolationCode code, String message) {
        add(new Violation(column, code, message));
    }

    /** Adds a violation, unless the column has one already. */
    private void add(Violation added) {
        if (violations.stream().noneMatch(violation -> violation.field().equals(added.field()))) {
            violations.add(added);
        }
    }
}
