package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.web.shared.RawConnection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The client address behind trusted and untrusted proxies. */
class TrustedProxiesTest {

    private static final int TRIES = 2;

    /** An eighth of the 180 concurrent requests. */
    private static final int MOST_BODIES_OF_ONE_CLIENT = 22;

    @AutoClose
    private static final RunningServer BEHIND_PROXIES = new RunningServer(Map.of(
            "TRUSTED_PROXIES",
            "127.0.0.0/8,::1/128,10.0.0.0/8",
            "RATE_SIGN_IN_FROM_ADDRESS",
            TRIES + "/1h",
            "RATE_SIGN_IN",
            "1000/1s"));

    @Test
    void client_address_is_the_address_that_the_last_trusted_proxy_saw() {
        String chain = "203.0.113.9, 198.51.100.7, 10.1.2.3";

        HttpResponse<String> signedIn = signIn(BEHIND_PROXIES, RunningServer.PASSWORD, chain);
        create(BEHIND_PROXIES, signedIn, chain);

        assertThat(sessionAddress(BEHIND_PROXIES, signedIn)).isEqualTo("198.51.100.7");
        assertThat(recorded("signed-in", signedIn)).isEqualTo("198.51.100.7");
        assertThat(recorded("access-token-created", signedIn)).isEqualTo("198.51.100.7");
    }

    @Test
    void each_address_behind_a_proxy_has_its_own_rate_limit_despite_forged_entries() {
        for (int number = 1; number <= TRIES; number++) {
            assertThat(guess("203.0.113." + number + ", 198.51.100.8")).isEqualTo(401);
        }

        assertThat(guess("203.0.113.77, 198.51.100.8")).isEqualTo(429);
        assertThat(guess("198.51.100.8, 198.51.100.9")).isEqualTo(401);
    }

    @Test
    void forwarding_headers_are_ignored_without_trusted_proxies() {
        RunningServer server = SharedServer.get();
        HttpResponse<String> signedIn = signIn(server, RunningServer.PASSWORD, "198.51.100.7");

        assertThat(sessionAddress(server, signedIn)).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void half_sent_bodies_of_one_client_do_not_keep_others_from_reading_and_signing_in() throws Exception {
        List<RawConnection> halfSent = new ArrayList<>();
        try {
            for (int number = 0; number < 200; number++) {
                halfSent.add(halfSentBody("203.0.113.50:" + (20_000 + number)));
            }
            long refused = halfSent.stream().filter(RawConnection::isAnswered).count();
            while (refused < 200 - MOST_BODIES_OF_ONE_CLIENT) {
                Thread.sleep(10);
                refused = halfSent.stream().filter(RawConnection::isAnswered).count();
            }

            for (int read = 0; read < 20; read++) {
                assertThat(read("203.0.113.51")).isEqualTo(200);
                assertThat(read("203.0.113.50")).isEqualTo(200);
            }
            assertThat(guess("203.0.113.52")).isEqualTo(401);
            assertThat(guess("203.0.113.50")).isEqualTo(503);
            assertThat(halfSent.stream().filter(RawConnection::isAnswered).count())
                    .isEqualTo(200 - MOST_BODIES_OF_ONE_CLIENT);
        } finally {
            for (RawConnection connection : halfSent) {
                connection.close();
            }
        }
    }

    private static RawConnection halfSentBody(String forwardedFor) throws IOException {
        RawConnection connection = new RawConnection(BEHIND_PROXIES.port());
        connection.send("POST /api/v1/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: " + forwardedFor + "\r\nContent-Length: 500\r\n\r\n{");
        return connection;
    }

    private static int read(String forwardedFor) {
        return BEHIND_PROXIES
                .anonymously("GET", "/api/v1/products", "", "X-Forwarded-For", forwardedFor)
                .statusCode();
    }

    @Test
    void body_of_a_client_without_a_token_has_at_most_64_kibibytes() {
        String large = "{\"email\": \"" + "x".repeat(65_536) + "\"}";

        assertThat(BEHIND_PROXIES
                        .anonymously("POST", "/api/v1/auth/tokens", large)
                        .statusCode())
                .isEqualTo(413);
        assertThat(BEHIND_PROXIES.send("PATCH", "/api/v1/users/me", large).statusCode())
                .isEqualTo(422);
    }

    private static int guess(String forwardedFor) {
        return signIn(BEHIND_PROXIES, "a wrong password", forwardedFor).statusCode();
    }

    private static HttpResponse<String> signIn(RunningServer server, String password, String forwardedFor) {
        return server.anonymously(
                "POST",
                "/api/v1/auth/tokens",
                "{\"email\": \"" + RunningServer.ADMIN.typed() + "\", \"password\": \"" + password + "\"}",
                "X-Forwarded-For",
                forwardedFor);
    }

    private static void create(RunningServer server, HttpResponse<String> signedIn, String forwardedFor) {
        server.anonymously(
                "POST",
                "/api/v1/users/me/access-tokens",
                "{\"name\": \"program\", \"scopes\": [\"catalog:read\"], \"expiresInDays\": 1}",
                "Authorization",
                bearer(signedIn),
                "X-Forwarded-For",
                forwardedFor);
    }

    /** Returns the address of the user's newest session. */
    private static String sessionAddress(RunningServer server, HttpResponse<String> signedIn) {
        return json(server.anonymously("GET", "/api/v1/users/me/sessions", "", "Authorization", bearer(signedIn)))
                .at("/items/0/address")
                .asString();
    }

    /** Returns the address in the only audit event with this action, as an admin reads it. */
    private static String recorded(String action, HttpResponse<String> signedIn) {
        return json(BEHIND_PROXIES.get("/api/v1/audit?action=" + action, "Authorization", bearer(signedIn)))
                .at("/items/0/address")
                .asString();
    }

    private static String bearer(HttpResponse<String> signedIn) {
        return "Bearer " + json(signedIn).get("accessToken").asString();
    }
}
