package dev.cimiento.web.shared.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** With the properties of {@code SlowBodyTest}, whose server it shares. */
@Timeout(30)
@SpringBootTest(
        classes = BareApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cimiento.web.body-timeout=300ms",
            "cimiento.web.max-requests=2",
            "cimiento.web.max-streams=2",
            "cimiento.web.stream-patience=300ms",
            "server.tomcat.connection-timeout=500ms"
        })
class EventStreamTest extends ApiTest {

    @Autowired
    private LetterStreamController letters;

    @Test
    void events_arrive_when_the_stream_is_woken() throws Exception {
        try (RawConnection client = opened(LetterStreamController.LETTERS, UUID.randomUUID())) {
            assertThat(client.until("\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Type: text/event-stream", "X-Accel-Buffering: no");

            letters.send("a");
            assertThat(client.until("\n\n")).contains("data: a");
            letters.send("b");
            assertThat(client.until("\n\n")).contains("data: b");
        }
        endStreams();
    }

    @Test
    void client_that_reads_nothing_is_dropped() throws Exception {
        try (RawConnection silent = opened(LetterStreamController.ENDLESS, UUID.randomUUID())) {
            silent.until("\r\n\r\n");

            awaitOpen(0);

            assertThat(silent.rest()).contains("data: x");
        }
    }

    @Test
    void streams_beyond_the_limits_are_refused() throws Exception {
        UUID user = UUID.randomUUID();
        try (RawConnection first = opened(LetterStreamController.LETTERS, user);
                RawConnection second = opened(LetterStreamController.LETTERS, UUID.randomUUID())) {
            first.until("\r\n\r\n");
            second.until("\r\n\r\n");
            awaitOpen(2);
            assertThat(refusal(UUID.randomUUID()))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 10", "Too many streams are open.");
        }
        endStreams();
        try (RawConnection first = opened(LetterStreamController.LETTERS, user)) {
            first.until("\r\n\r\n");
            assertThat(refusal(user)).startsWith("HTTP/1.1 429").contains("Retry-After: 10");
        }
        endStreams();
    }

    private String refusal(UUID user) throws IOException {
        try (RawConnection refused = opened(LetterStreamController.LETTERS, user)) {
            return refused.until("}");
        }
    }

    private RawConnection opened(String path, UUID user) throws IOException {
        RawConnection connection = new RawConnection(port);
        connection.send("GET " + path.formatted(user) + " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n");
        return connection;
    }

    /** Writes to closed connections until the server has noticed that their clients are gone. */
    private void endStreams() throws InterruptedException {
        while (letters.open() > 0) {
            letters.send("z");
            Thread.sleep(10);
        }
    }

    private void awaitOpen(int count) throws InterruptedException {
        while (letters.open() != count) {
            Thread.sleep(10);
        }
    }
}
