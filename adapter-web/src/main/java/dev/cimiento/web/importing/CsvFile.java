package dev.cimiento.web.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of a CSV file. Only one line is in memory at a time. */
final class CsvFile<L> implements Lines<L> {

    private final CsvFormat<L> format;
    private final FileContent file;

    CsvFile(CsvFormat<L> format, FileContent file) {
        this.format = format;
        this.file = file;
    }

    @Override
    public Set<String> columns() {
        return CsvSource.read(file, records -> new LinkedHashSet<>(header(records)));
    }

    @Override
    public void forEach(Consumer<Line<L>> reader) {
        CsvSource.read(file, records -> {
            List<String> header = header(records);
            long last = 1;
            try {
                while (records.hasNext()) {
                    CsvRecord row = records.next();
                    last = row.getStartingLineNumber();
                    reader.accept(CsvLine.of(row, header).read(format.reader()));
                }
            } catch (CsvParseException broken) {
                throw new Invalid(
                        "after line " + last,
                        ViolationCode.MALFORMED,
                        "quotes are not as in CSV, or a value or line is too long");
            } catch (UncheckedIOException failure) {
                if (failure.getCause() instanceof CharacterCodingException) {
                    throw new Invalid("after line " + last, ViolationCode.MALFORMED, "the file is not in UTF-8");
                }
                throw failure;
            }
            return last;
        });
    }

    private List<String> header(Iterator<CsvRecord> records) {
        try {
            if (records.hasNext()) {
                return format.header(records.next().getFields());
            }
        } catch (CsvParseException broken) {
            throw new Invalid("header", ViolationCode.MALFORMED, "has quotes that are not as in CSV, or is too long");
        }
        throw new Invalid("file", ViolationCode.REQUIRED, "is empty");
    }
}
