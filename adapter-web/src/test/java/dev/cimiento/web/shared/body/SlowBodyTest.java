package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.EchoController;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

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
class SlowBodyTest extends ApiTest {

    private static final int PIECES = 400;

    private static String request(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + 2 * PIECES + "\r\n\r\n";
    }

    /** Sends a body byte by byte until the server responds. */
    private String dripped(String path) throws IOException, InterruptedException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request(path));
            for (int sent = 0; sent < PIECES && !connection.hasAnswer(); sent++) {
                connection.send(" ");
                Thread.sleep(20);
            }
            return connection.until("\r\n\r\n") + connection.until("}");
        }
    }

    @Test
    void body_that_arrives_byte_by_byte_times_out() throws Exception {
        assertThat(dripped(EchoController.ECHO))
                .startsWith("HTTP/1.1 408")
                .contains("Connection: close", "/problems/request-timeout");
    }

    @Test
    void body_that_stops_in_the_middle_times_out() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request(EchoController.ECHO) + "{");
            assertThat(connection.rest())
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close", "/problems/request-timeout");
        }
    }

    @Test
    void connection_is_closed_while_an_unread_body_arrives_slowly() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request("/nothing"));
            assertThat(connection.until("\r\n\r\n")).startsWith("HTTP/1.1 404");
            assertThat(isClosedWhileSending(connection)).isTrue();
        }
    }

    private static boolean isClosedWhileSending(RawConnection connection) throws InterruptedException {
        try {
            for (int sent = 0; sent < PIECES; sent++) {
                connection.send(" ");
                Thread.sleep(20);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void connection_is_reused_if_the_rest_of_the_body_was_read_after_the_response() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send("POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(connection.until("}")).startsWith("HTTP/1.1 415");
            connection.send("GET /outside HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(connection.rest()).contains("HTTP/1.1 200");
        }
    }
}
