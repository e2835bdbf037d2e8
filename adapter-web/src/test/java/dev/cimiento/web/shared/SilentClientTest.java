package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The server itself would wait for minutes here. */
@SpringBootTest(
        classes = BareApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cimiento.web.body-timeout=300ms", "server.tomcat.connection-timeout=5m"})
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
    void a_connection_whose_refused_body_never_comes_is_closed(String path, String header, int status)
            throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + header.translateEscapes() + "\r\n\r\n");

            assertThat(connection.rest()).startsWith("HTTP/1.1 " + status).containsOnlyOnce("HTTP/1.1 ");
        }
    }
}
