package dev.cimiento.web.shared.stream;

import dev.cimiento.web.shared.problem.MalformedRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The header {@code Last-Event-ID}, with which a client resumes a stream (HTML standard, 9.2.4). */
public final class LastEvent {

    public static final String HEADER = "Last-Event-ID";

    private LastEvent() {}

    /**
     * Reads the header; an empty one means the same as none.
     *
     * @param ids returns empty for a text that is not the id of an event
     * @throws MalformedRequest if the header is not the id of an event
     */
    public static <T> Optional<T> read(@Nullable String header, Function<String, Optional<T>> ids) {
        if (header == null || header.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ids.apply(header)
                .orElseThrow(() -> new MalformedRequest(HEADER + " is not the id of an event of this stream.")));
    }
}
