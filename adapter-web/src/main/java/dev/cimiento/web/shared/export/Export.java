package dev.cimiento.web.shared.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * All of a list, written while it is read, in whichever form the client accepts.
 *
 * @param name of the file, without its ending
 * @param columns of the CSV form
 * @param values of one row, in the order of the columns; empty for none
 * @param json one row as it is shown in a list
 * @param rows passes all of them on, one after the other
 */
public record Export<V>(
        String name,
        List<String> columns,
        Function<V, Stream<Optional<String>>> values,
        Function<V, ?> json,
        Consumer<Consumer<V>> rows) {

    /** RFC 4180 */
    public static final String CSV = "text/csv";

    /** One JSON value a line (ndjson.org). */
    public static final String NDJSON = "application/x-ndjson";

    /** The preferred one first. */
    static final List<MediaType> TYPES = List.of(MediaType.valueOf(CSV), MediaType.valueOf(NDJSON));
}
