package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@Timeout(60)
@SpringBootTest(classes = BareApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BodyMemoryTest extends ApiTest {

    private static final int BODIES = BodyLimit.MAX_BYTES_OF_ALL / BodyLimit.MAX_BYTES;

    private final List<RawConnection> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (RawConnection client : clients) {
            client.close();
        }
        clients.clear();
    }

    /** All of a body but its last byte. */
    private void begin(String header, String start, int length) throws IOException {
        RawConnection client = new RawConnection(port);
        clients.add(client);
        client.send("POST " + EchoController.ECHO + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + header + "\r\n\r\n" + start + " ".repeat(length - start.length() - 1));
    }

    private void beginLargest() throws IOException {
        begin("Content-Length: " + BodyLimit.MAX_BYTES, "{", BodyLimit.MAX_BYTES);
    }

    /** Until nothing is left, which a short body learns; it takes some of it itself while it is read. */
    private Answer refusedOnceAllIsTaken() throws IOException {
        Answer answer = api.post(EchoController.ECHO, "{}");
        while (answer.status() != 503) {
            beginLargest();
            answer = api.post(EchoController.ECHO, "{}");
        }
        return answer;
    }

    /** The status lines of all; who came too late is refused, and leaves its memory to the others. */
    private List<String> finishAll() throws IOException {
        List<String> answers = new ArrayList<>();
        for (RawConnection client : clients) {
            if (!client.hasAnswer()) {
                client.send("}");
            }
            answers.add(client.until("\r\n"));
        }
        return answers;
    }

    private void awaitMemory() throws InterruptedException {
        while (api.post(EchoController.ECHO, "{}").status() != 200) {
            Thread.sleep(10);
        }
    }

    @Test
    void while_large_bodies_have_all_memory_others_are_refused_at_once_and_afterwards_read() throws Exception {
        Answer refused = refusedOnceAllIsTaken();
        assertThat(refused.kind()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).matches("[0-9]+");

        assertThat(finishAll()).anyMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        awaitMemory();
    }

    @Test
    void a_body_that_is_refused_or_broken_off_gives_its_memory_back() throws Exception {
        for (int body = 0; body < 2 * BODIES; body++) {
            assertThat(api.post(EchoController.ECHO, "x".repeat(BodyLimit.MAX_BYTES))
                            .status())
                    .isEqualTo(400);
        }
        for (int time = 0; time < 3; time++) {
            refusedOnceAllIsTaken();
            hangUp();
            awaitMemory();
        }
    }

    @Test
    void a_length_that_is_only_said_takes_no_memory() throws IOException {
        for (int body = 0; body < 2 * BODIES; body++) {
            begin("Content-Length: " + BodyLimit.MAX_BYTES, "{", 2);
        }

        assertThat(api.post(EchoController.ECHO, "{}").status()).isEqualTo(200);
    }
}
