package dev.cimiento.web.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;

/** Opens a CSV file: detects its separator, and rejects bytes that are not UTF-8 instead of replacing them. */
final class CsvSource {

    private static final int MAX_HEADER = 10_000;

    /** More columns than any import has. */
    private static final int MAX_COLUMNS = 64;

    /** The limit on a value and on a line, in characters. */
    private static final int MAX_VALUE = 262_144;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvSource() {}

    static <R> R read(FileContent file, Function<Iterator<CsvRecord>, R> reader) {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()))) {
            return reader.apply(records(text));
        } catch (IOException failure) {
            throw readFailure(new UncheckedIOException(failure));
        } catch (UncheckedIOException failure) {
            throw readFailure(failure);
        }
    }

    private static RuntimeException readFailure(UncheckedIOException failure) {
        return failure.getCause() instanceof CharacterCodingException
                ? new Invalid("file", ViolationCode.MALFORMED, "is not in UTF-8")
                : failure;
    }

    private static Iterator<CsvRecord> records(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(MAX_VALUE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_VALUE)
                                .maxRecordSize(MAX_VALUE)),
                        text)
                .iterator();
    }

    /** Returns a semicolon if the first line contains one, because no column name does. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(MAX_HEADER);
        char separator = ',';
        for (int read = 0; read < MAX_HEADER; read++) {
            int character = text.read();
            if (character < 0 || character == '\n' || character == '\r') {
                break;
            }
            if (character == ';') {
                separator = ';';
            }
        }
        text.reset();
        return separator;
    }
}
