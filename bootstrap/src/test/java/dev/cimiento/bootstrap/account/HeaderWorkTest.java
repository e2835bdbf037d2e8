package dev.cimiento.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.HostileText;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that the time in which the server reads a header grows linearly with its length. Each time is the minimum of
 * several runs, and is compared with that of a shorter text, so the speed of the machine does not matter.
 */
@Timeout(120)
class HeaderWorkTest {

    private static final int SHORT = 950;

    /** Together with the rest of the request, the maximum that the server reads. */
    private static final int LONG = 8 * SHORT;

    /** Linear work grows by the factor 8, quadratic work by 64. */
    private static final int MOST_GROWTH = 24;

    private static final int TRIES = 7;

    private static final RunningServer SERVER = SharedServer.get();

    private static final String PRODUCT = "/api/v1/products/01900000-0000-7000-8002-000000000001";
    private static final String LARGE_PAGE = "/swagger-ui/swagger-ui.css";

    @ParameterizedTest
    @CsvSource({
        "GET, If-None-Match, W/",
        "DELETE, If-Match, W/",
        "GET, Accept, a/b;q=",
        "GET, Accept-Encoding, gzip;q=",
        "GET, Authorization, 'Bearer '",
        "GET, Authorization, 'Bearer cim_'",
        "GET, Cookie, a=",
        "GET, traceparent, 00-",
        "GET, Range, bytes=",
        "GET, Forwarded, for=",
        "GET, X-Forwarded-For, 1.2.3.4",
        "GET, X-Request-Id, 0",
        "GET, Origin, https://",
    })
    void work_for_a_header_grows_no_faster_than_its_length(String method, String header, String beginning)
            throws IOException {
        String path = List.of("Accept-Encoding", "Range").contains(header) ? LARGE_PAGE : PRODUCT;
        String start = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (method.equals("GET") ? "" : "Authorization: Bearer " + SERVER.adminToken() + "\r\n") + header
                + ": ";
        long usual = shortest(start + "a".repeat(SHORT));
        List<HostileText> texts = HostileText.inHeaders("", "\"a\"", beginning).toList();
        for (HostileText text : texts) {
            if (nanos(start + text.ofLength(LONG)) > MOST_GROWTH * usual) {
                assertThat(shortest(start + text.ofLength(LONG)))
                        .as("%s: %s", header, text)
                        .isLessThan(MOST_GROWTH * shortest(start + text.ofLength(SHORT)));
            }
        }
    }

    private static long shortest(String request) throws IOException {
        long shortest = Long.MAX_VALUE;
        for (int round = 0; round < TRIES; round++) {
            shortest = Math.min(shortest, nanos(request));
        }
        return shortest;
    }

    private static long nanos(String request) throws IOException {
        long start = System.nanoTime();
        String response = RawConnection.response(SERVER.port(), request + "\r\n\r\n");
        long nanos = System.nanoTime() - start;
        assertThat(response).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        return nanos;
    }
}
