package dev.cimiento.web.importing;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One kind of CSV file (RFC 4180): in UTF-8, with or without a byte order mark, separated by commas or semicolons, with
 * a header that names the columns in any order.
 *
 * @param columns all that a file may have
 * @param needed those that it must have
 * @param reader makes one thing out of one line
 */
public record CsvFormat<L>(List<String> columns, List<String> needed, Function<CsvLine, L> reader) {

    private static final int MAX_SHOWN = 10;
    private static final int MAX_SHOWN_LENGTH = 50;

    /** The lines of a file, read as they are asked for; it is refused as a whole only for its header. */
    public Lines<L> lines(FileContent file) {
        return new CsvFile<>(this, file);
    }

    /** @throws Invalid with all that is wrong with it */
    List<String> header(List<String> fields) {
        List<String> header = fields.stream().map(String::strip).toList();
        List<Violation> violations = new ArrayList<>();
        List<String> unknown =
                header.stream().filter(name -> !columns.contains(name)).toList();
        if (!unknown.isEmpty()) {
            violations.add(new Violation(
                    "header",
                    "has the unknown columns " + shown(unknown) + "; there are " + String.join(", ", columns)));
        }
        columns.stream()
                .filter(name -> Collections.frequency(header, name) > 1)
                .forEach(name -> violations.add(new Violation("header", "has the column " + name + " twice")));
        needed.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> violations.add(new Violation("header", "has no column " + name)));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return header;
    }

    /** The client's own text: not all of it, whatever it is. */
    private static String shown(List<String> unknown) {
        return unknown.stream()
                .limit(MAX_SHOWN)
                .map(name -> name.length() <= MAX_SHOWN_LENGTH ? name : name.substring(0, MAX_SHOWN_LENGTH) + "…")
                .collect(Collectors.joining(", ", "", unknown.size() > MAX_SHOWN ? ", …" : ""));
    }
}
