package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Malformed and unusual HTTP requests, sent over a raw connection. */
@SpringBootTest(classes = BareApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RawRequestTest extends ApiTest {

    private static final String END = "\r\nHost: x\r\nConnection: close\r\n\r\n";

    private static void assertProblem(String response, int status, String kind) {
        assertThat(response)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json", "X-Request-Id: ", "\"requestId\":")
                .contains("/problems/" + kind + "\"")
                .doesNotContain("<html", "Tomcat", "java", "Exception")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a b HTTP/1.1",
                "GET /a{b HTTP/1.1",
                "GET /a\\b HTTP/1.1",
                "GET /\0 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /%2F HTTP/1.1",
                "GET /%C0%AF HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "POST /api/echo?x=%zz HTTP/1.1",
                "POST /api/echo?x=%C0%AF HTTP/1.1",
                "GET http://elsewhere/outside HTTP/1.1",
                "GET /outside HTTP/1.1\r\nHost: y",
                "GET /outside HTTP/1.1\r\nName : value",
                "GET /outside HTTP/1.1\r\nName",
                "GET /outside HTTP/1.1\r\nN\0me: value",
                "POST /api/echo HTTP/1.1\r\nContent-Length: x",
                "POST /api/echo HTTP/1.1\r\nContent-Length: -1",
                "POST /api/echo HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3",
                "POST /api/echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "NONSENSE",
                "G@T / HTTP/1.1"
            })
    void malformed_request_line_or_header_is_rejected(String request) throws IOException {
        assertProblem(RawConnection.response(port, request + END), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "FFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}0\r\n\r\n",
                "F\r\n{}\r\n"
            })
    void malformed_chunks_are_rejected(String chunks) throws IOException {
        assertProblem(posted("Transfer-Encoding: chunked", chunks), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2;a=b\r\n{}\r\n0\r\n\r\n",
                "2;\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0;a\r\n\r\n",
                "2\r\n{}\r\n0\r\nTrailer: x\r\n\r\n"
            })
    void chunks_with_extensions_or_trailers_are_rejected(String chunks) throws IOException {
        assertProblem(posted("Transfer-Encoding: chunked", chunks), 400, "malformed");
    }

    @Test
    void chunks_split_at_any_byte_are_read_and_the_connection_is_reused() throws Exception {
        String chunks = "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n";
        String head = "POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(head + chunks + head);
            assertThat(connection.until("{}")).startsWith("HTTP/1.1 200");
            for (char piece : chunks.toCharArray()) {
                connection.send(String.valueOf(piece));
            }
            assertThat(connection.until("{}")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void body_shorter_than_its_announced_length_is_rejected() throws IOException {
        assertProblem(posted("Content-Length: 10", "{}"), 400, "malformed");
    }

    @Test
    void body_with_a_too_large_announced_length_is_rejected_unread() throws IOException {
        assertProblem(posted("Content-Length: 10000000000", "{}"), 413, "payload-too-large");
    }

    @Test
    void request_smuggled_behind_two_lengths_is_not_executed() throws IOException {
        String smuggled = posted(
                "Content-Length: 80\r\nTransfer-Encoding: chunked",
                "2\r\n{}\r\n0\r\n\r\nGET /outside HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(smuggled).containsOnlyOnce("HTTP/1.1 ").doesNotContain("here");
    }

    @ParameterizedTest
    @CsvSource({
        "Expect: nonsense, 417, expectation-failed",
        "Transfer-Encoding: nonsense, 501, not-implemented",
        "Content-Encoding: gzip, 415, unsupported-media-type"
    })
    void unsupported_expect_or_encoding_header_is_rejected_with_its_status(String header, int status, String kind)
            throws IOException {
        assertProblem(posted(header + "\r\nContent-Length: 2", "{}"), status, kind);
    }

    @Test
    void client_that_expects_100_continue_gets_it() throws IOException {
        assertThat(posted("Expect: 100-continue\r\nContent-Length: 2", "{}"))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /outside HTTP/7.0, 505, http-version-not-supported",
        "CONNECT x:80 HTTP/1.1, 501, not-implemented",
        "TRACE /outside HTTP/1.1, 405, method-not-allowed",
        "TRACE /nothing HTTP/1.1, 404, not-found"
    })
    void unsupported_method_or_http_version_has_its_own_kind_of_problem(String request, int status, String kind)
            throws IOException {
        assertProblem(RawConnection.response(port, request + "\r\nCookie: secret" + END), status, kind);
        assertThat(RawConnection.response(port, request + "\r\nCookie: secret" + END))
                .doesNotContain("secret");
    }

    @Test
    void request_of_http_0_9_is_rejected() throws IOException {
        assertThat(RawConnection.response(port, "GET /outside\r\n"))
                .contains("http-version-not-supported")
                .doesNotContain("here");
    }

    @Test
    void options_lists_the_methods_of_the_resource_even_for_a_rejected_preflight() throws IOException {
        for (String preflight : List.of("", "\r\nOrigin: https://x.example\r\nAccess-Control-Request-Method: PUT")) {
            assertThat(RawConnection.response(port, "OPTIONS /outside HTTP/1.1" + preflight + END))
                    .contains("Allow: GET,HEAD,OPTIONS")
                    .doesNotContain("TRACE", "Accept-Patch");
        }
    }

    @Test
    void unexpected_body_is_not_read_as_the_next_request() throws IOException {
        String responses = RawConnection.response(
                port, "GET /outside HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhelloGET /outside HTTP/1.1" + END);

        assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void too_large_or_too_many_headers_are_rejected() throws IOException {
        assertProblem(
                RawConnection.response(port, "GET /outside HTTP/1.1\r\nLarge: " + "x".repeat(20_000) + END),
                400,
                "malformed");
        assertProblem(RawConnection.response(port, "GET /" + "x".repeat(20_000) + " HTTP/1.1" + END), 400, "malformed");
        assertProblem(
                RawConnection.response(port, "GET /outside HTTP/1.1\r\n" + "Many: 1\r\n".repeat(200) + "Last: 1" + END),
                400,
                "malformed");
    }

    private String posted(String header, String body) throws IOException {
        return RawConnection.response(
                port, "POST /api/echo HTTP/1.1\r\nContent-Type: application/json\r\n" + header + END + body);
    }
}
