package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Clients that send nothing or too slowly. Tomcat's own time-out is set to minutes, so that only ours apply. */
@SpringBootTest(
        classes = BareApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cimiento.web.body-timeout=300ms",
            "cimiento.web.head-timeout=300ms",
            "server.tomcat.connection-timeout=5m"
        })
class SilentClientTest extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "/nothing, Content-Length: 10, 404",
        "/nothing, Transfer-Encoding: chunked, 404",
        "/nothing, 'Content-Length: 10\\r\\nExpect: 100-continue', 404",
        "/api/waiting, Content-Length: 10, 405",
        "/api/waiting, Transfer-Encoding: chunked, 405",
        "/api/waiting, 'Content-Length: 10\\r\\nExpect: 100-continue', 405"
    })
    void connection_is_closed_if_the_body_of_a_rejected_request_never_arrives(String path, String header, int status)
            throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + header.translateEscapes() + "\r\n\r\n");

            assertThat(connection.rest()).startsWith("HTTP/1.1 " + status).containsOnlyOnce("HTTP/1.1 ");
        }
    }

    @Test
    void connection_is_closed_if_the_headers_come_line_by_line_for_too_long() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send("GET /outside HTTP/1.1\r\nHost: x\r\n");

            assertThat(isClosedWhileSending(connection, "Slow: header\r\n")).isTrue();
        }
    }

    @Test
    void connection_is_closed_if_a_later_request_line_comes_byte_by_byte() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send("GET /outside HTTP/1.1\r\nHost: x\r\n\r\nGET /");
            assertThat(connection.until("here")).startsWith("HTTP/1.1 200");

            assertThat(isClosedWhileSending(connection, "a")).isTrue();
        }
    }

    @Test
    void headers_that_come_in_pieces_are_read_if_they_are_complete_in_time() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            for (int request = 0; request < 3; request++) {
                connection.send("GET /outside HTTP/1.1\r\nHo");
                Thread.sleep(20);
                connection.send("st: x\r\n\r\n");
                assertThat(connection.until("here")).startsWith("HTTP/1.1 200");
                Thread.sleep(200);
            }
        }
    }

    private static boolean isClosedWhileSending(RawConnection connection, String piece) throws InterruptedException {
        try {
            for (int sent = 0; sent < 60; sent++) {
                connection.send(piece);
                Thread.sleep(50);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
