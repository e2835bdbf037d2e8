package dev.cimiento.web.importing;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The format of one kind of CSV file (RFC 4180): UTF-8 with or without a byte order mark, commas or semicolons as
 * separators, and a header that names the columns in any order.
 *
 * @param columns the known columns
 * @param required the columns that a file must have
 * @param ignoresOthers true to ignore unknown columns, false to reject a file with any
 * @param reader converts a line
 */
public record CsvFormat<L>(
        List<String> columns, List<String> required, boolean ignoresOthers, Function<CsvLine, L> reader) {

    private static final int MAX_SHOWN = 10;
    private static final int MAX_SHOWN_LENGTH = 50;

    /** Creates a format that rejects unknown columns. */
    public CsvFormat(List<String> columns, List<String> required, Function<CsvLine, L> reader) {
        this(columns, required, false, reader);
    }

    /** Returns the lines of a file, which are read lazily. Only an invalid header makes the whole file invalid. */
    public Lines<L> lines(FileContent file) {
        return new CsvFile<>(this, file);
    }

    /** @throws Invalid with all errors of the header */
    List<String> header(List<String> fields) {
        List<String> header = fields.stream().map(String::strip).toList();
        List<Violation> violations = new ArrayList<>();
        List<String> unknown =
                header.stream().filter(name -> !columns.contains(name)).toList();
        if (!unknown.isEmpty() && !ignoresOthers) {
            violations.add(new Violation(
                    "header",
                    ViolationCode.UNKNOWN_NAME,
                    "has the unknown columns " + shown(unknown) + "; known are " + String.join(", ", columns)));
        }
        columns.stream()
                .filter(name -> Collections.frequency(header, name) > 1)
                .forEach(name -> violations.add(
                        new Violation("header", ViolationCode.REPEATED, "has the column " + name + " twice")));
        required.stream()
                .filter(name -> !header.contains(name))
                .forEach(name ->
                        violations.add(new Violation("header", ViolationCode.REQUIRED, "has no column " + name)));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return header;
    }

    /** Shortens the client's own text, which can have any length. */
    private static String shown(List<String> unknown) {
        return unknown.stream()
                .limit(MAX_SHOWN)
                .map(name -> name.length() <= MAX_SHOWN_LENGTH ? name : name.substring(0, MAX_SHOWN_LENGTH) + "…")
                .collect(Collectors.joining(", ", "", unknown.size() > MAX_SHOWN ? ", …" : ""));
    }
}
