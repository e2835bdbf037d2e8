package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.EchoController;
import dev.cimiento.web.shared.RawConnection;
import dev.cimiento.web.shared.ReceivedResponse;
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

    private static final int BODIES = BodyLimit.MAX_BYTES_OF_ALL / BodyAllowance.MAX_BYTES;

    private final List<RawConnection> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (RawConnection client : clients) {
            client.close();
        }
        clients.clear();
    }

    /** Sends a body except for its last byte. */
    private void begin(String header, String start, int length) throws IOException {
        RawConnection client = new RawConnection(port);
        clients.add(client);
        client.send("POST " + EchoController.ECHO + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + header + "\r\n\r\n" + start + " ".repeat(length - start.length() - 1));
    }

    private void beginLargest() throws IOException {
        begin("Content-Length: " + BodyAllowance.MAX_BYTES, "{", BodyAllowance.MAX_BYTES);
    }

    /** Opens large bodies until no memory is left and a short body is rejected. */
    private ReceivedResponse rejectionWithoutFreeMemory() throws IOException {
        ReceivedResponse response = api.post(EchoController.ECHO, "{}");
        while (response.status() != 503) {
            beginLargest();
            response = api.post(EchoController.ECHO, "{}");
        }
        return response;
    }

    /** Completes all bodies and returns the status lines. Bodies that came last can be rejected. */
    private List<String> finishAll() throws IOException {
        List<String> responses = new ArrayList<>();
        for (RawConnection client : clients) {
            if (!client.hasAnswer()) {
                client.send("}");
            }
            responses.add(client.until("\r\n"));
        }
        return responses;
    }

    private void awaitMemory() throws InterruptedException {
        while (api.post(EchoController.ECHO, "{}").status() != 200) {
            Thread.sleep(10);
        }
    }

    @Test
    void bodies_are_rejected_while_large_bodies_hold_all_memory_and_accepted_afterwards() throws Exception {
        ReceivedResponse refused = rejectionWithoutFreeMemory();
        assertThat(refused.kind()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).matches("[0-9]+");

        assertThat(finishAll()).anyMatch(response -> response.startsWith("HTTP/1.1 200"));
        awaitMemory();
    }

    @Test
    void rejected_or_aborted_body_releases_its_memory() throws Exception {
        for (int body = 0; body < 2 * BODIES; body++) {
            assertThat(api.post(EchoController.ECHO, "x".repeat(BodyAllowance.MAX_BYTES))
                            .status())
                    .isEqualTo(400);
        }
        for (int time = 0; time < 3; time++) {
            rejectionWithoutFreeMemory();
            hangUp();
            awaitMemory();
        }
    }

    @Test
    void announced_length_alone_reserves_no_memory() throws IOException {
        for (int body = 0; body < 2 * BODIES; body++) {
            begin("Content-Length: " + BodyAllowance.MAX_BYTES, "{", 2);
        }

        assertThat(api.post(EchoController.ECHO, "{}").status()).isEqualTo(200);
    }

    @Test
    void body_with_too_many_json_tokens_is_rejected() {
        String most = "[" + "1,".repeat(BodyAllowance.MAX_TOKENS - 4) + "1]";
        assertThat(api.post(EchoController.ECHO, most).status()).isEqualTo(200);

        ReceivedResponse refused = api.post(EchoController.ECHO, "[" + "{},".repeat(340_000) + "{}]");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("detail")).contains(BodyAllowance.MAX_TOKENS + " names, values and brackets");
    }

    @Test
    void end_of_a_request_releases_the_memory_of_its_json_tree() {
        int bodies = BodyLimit.MAX_BYTES_OF_ALL / (BufferedBody.TREE_BYTES_PER_TOKEN * BodyAllowance.MAX_TOKENS) + 1;
        String most = "[" + "1,".repeat(BodyAllowance.MAX_TOKENS - 4) + "1]";
        for (int body = 0; body < 2 * bodies; body++) {
            assertThat(api.post(EchoController.ECHO, most).status()).isEqualTo(200);
        }
    }
}
