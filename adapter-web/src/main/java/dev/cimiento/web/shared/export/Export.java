package dev.cimiento.web.shared.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * A whole list, written while it is read, in the format that the client accepts.
 *
 * @param name of the file, without its extension
 * @param columns of the CSV format
 * @param values returns the values of a row, in the order of the columns; empty for a missing value
 * @param json returns a row as a list response shows it
 * @param rows passes all rows to a consumer, one after the other
 */
public record Export<V>(
        String name,
        List<String> columns,
        Function<V, Stream<Optional<String>>> values,
        Function<V, ?> json,
        Consumer<Consumer<V>> rows) {

    /** RFC 4180 */
    public static final String CSV = "text/csv";

    /** One JSON value on each line (ndjson.org). */
    public static final String NDJSON = "application/x-ndjson";

    /** The media types, the preferred one first. */
    static final List<MediaType> TYPES = List.of(MediaType.valueOf(CSV), MediaType.valueOf(NDJSON));
}
