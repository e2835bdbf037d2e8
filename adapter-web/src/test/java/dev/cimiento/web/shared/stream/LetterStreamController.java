package dev.cimiento.web.shared.stream;

import dev.cimiento.web.access.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A stream of the letters that a test sends, and one without an end. */
@Hidden
@RestController
public final class LetterStreamController {

    static final String LETTERS = "/api/letters/%s/stream";
    static final String ENDLESS = "/api/endless/%s/stream";

    private static final String PORTION = "data: x\n\n".repeat(10_000);

    private final EventStreams streams;
    private final Queue<String> letters = new ConcurrentLinkedQueue<>();

    public LetterStreamController(EventStreams streams) {
        this.streams = streams;
    }

    void send(String letter) {
        letters.add("data: " + letter + "\n\n");
        streams.wake(LETTERS);
    }

    int open() {
        return streams.count();
    }

    @PublicEndpoint
    @GetMapping(path = "/api/letters/{user}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void letters(@PathVariable UUID user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        letters.clear();
        streams.open(request, response, user, new EventSource() {
            @Override
            public Object subject() {
                return LETTERS;
            }

            @Override
            public String next() {
                String letter = letters.poll();
                return letter == null ? "" : letter;
            }
        });
    }

    @PublicEndpoint
    @GetMapping(path = "/api/endless/{user}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void endless(@PathVariable UUID user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(request, response, user, new EventSource() {
            @Override
            public Object subject() {
                return ENDLESS;
            }

            @Override
            public String next() {
                return PORTION;
            }
        });
    }
}
