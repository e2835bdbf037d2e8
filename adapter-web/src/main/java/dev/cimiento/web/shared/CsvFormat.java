package dev.cimiento.web.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Violation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One kind of CSV file (RFC 4180): in UTF-8, with or without a byte order mark, separated by commas or semicolons, with
 * a header that names the columns in any order.
 *
 * @param columns all that a file may have
 * @param needed those that it must have
 * @param reader makes one thing out of one line
 */
public record CsvFormat<L>(List<String> columns, List<String> needed, Function<CsvLine, L> reader) {

    private static final int MAX_REPORTED = 100;

    /** @throws Invalid with what is wrong with the header, or with each line: the first {@value #MAX_REPORTED} */
    public List<L> read(InputStream file) {
        return CsvSource.read(file, this::lines);
    }

    private List<L> lines(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new Invalid("file", "is empty");
        }
        List<String> header = header(records.next());
        List<L> lines = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        long last = 1;
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                last = row.getStartingLineNumber();
                readInto(lines, violations, row, header);
            }
        } catch (CsvParseException broken) {
            violations.add(new Violation("after line " + last, "quotes are not as in CSV, or a value is too long"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(reported(violations));
        }
        return lines;
    }

    private void readInto(List<L> lines, List<Violation> violations, CsvRecord row, List<String> header) {
        try {
            lines.add(line(row, header).read(reader));
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
        }
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream().map(String::strip).toList();
        List<Violation> violations = new ArrayList<>();
        List<String> unknown =
                header.stream().filter(name -> !columns.contains(name)).toList();
        if (!unknown.isEmpty()) {
            violations.add(new Violation(
                    "header",
                    "has the unknown columns " + String.join(", ", unknown) + "; there are "
                            + String.join(", ", columns)));
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

    private static CsvLine line(CsvRecord row, List<String> header) {
        if (row.getFieldCount() != header.size()) {
            throw new Invalid(
                    "line " + row.getStartingLineNumber(),
                    "has " + row.getFieldCount() + " values for " + header.size() + " columns");
        }
        Map<String, String> values = new HashMap<>();
        IntStream.range(0, header.size()).forEach(i -> values.put(header.get(i), row.getField(i)));
        return new CsvLine(row.getStartingLineNumber(), values);
    }

    private static List<Violation> reported(List<Violation> violations) {
        if (violations.size() <= MAX_REPORTED) {
            return violations;
        }
        List<Violation> reported = new ArrayList<>(violations.subList(0, MAX_REPORTED));
        reported.add(new Violation("file", "has " + (violations.size() - MAX_REPORTED) + " more lines that are wrong"));
        return reported;
    }
}
