package dev.cimiento.bootstrap.account.security;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers for browsers, caches and proxies. */
class SecurityHeadersTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer(Map.of(
            "CORS_ORIGINS", "https://shop.example.org", "TRUSTED_PROXIES", "127.0.0.0/8,::1/128", "MAX_REQUESTS", "3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products",
                "/nowhere",
                "/docs",
                "/swagger-ui/index.html",
                "/devices",
                "/openapi.json",
                "/livez"
            })
    void every_response_forbids_content_sniffing_and_framing(String path) {
        assertIsGuarded(SERVER.get(path));
    }

    private static void assertIsGuarded(HttpResponse<String> response) {
        assertThat(header(response, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(response, "Referrer-Policy")).containsExactly("no-referrer");
        assertThat(header(response, "Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("script-src 'unsafe", "*"));
        assertThat(header(response, "Server")).isEmpty();
        assertThat(header(response, "X-Powered-By")).isEmpty();
    }

    @Test
    void public_responses_can_be_cached_and_authenticated_ones_not() {
        assertThat(header(SERVER.get("/api/v1/products"), "Cache-Control")).isEmpty();
        assertThat(header(SERVER.get("/api/v1/products", "Authorization", "Bearer x"), "Cache-Control"))
                .containsExactly("no-store");
        assertThat(header(SERVER.post("/api/v1/products", "{}"), "Cache-Control"))
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices", "/devices/page.js", "/devices/style.css", "/devices/uplot/uPlot.esm.js"})
    void pages_of_devices_run_files_of_this_server_only(String path) {
        HttpResponse<String> page = SERVER.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(header(page, "Cache-Control")).containsExactly("no-cache");
        assertThat(SERVER.get(path, "If-None-Match", header(page, "ETag").get(0))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void response_behind_tls_has_strict_transport_security() {
        assertThat(header(SERVER.get("/api/v1/products"), "Strict-Transport-Security"))
                .isEmpty();
        assertThat(header(SERVER.get("/api/v1/products", "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .containsExactly("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void only_pages_of_configured_origins_can_read_responses() {
        HttpResponse<String> ours = SERVER.send(
                "OPTIONS",
                "/api/v1/products",
                "",
                "Origin",
                "https://shop.example.org",
                "Access-Control-Request-Method",
                "PUT",
                "Access-Control-Request-Headers",
                "authorization,if-match");
        HttpResponse<String> foreign = SERVER.get("/api/v1/products", "Origin", "https://evil.example");

        assertThat(header(ours, "Access-Control-Allow-Origin")).containsExactly("https://shop.example.org");
        assertThat(header(ours, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(foreign, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(header(foreign, "Content-Type")).containsExactly("application/problem+json");
        assertThat(json(foreign).get("type").asString()).isEqualTo("/problems/forbidden");
        assertIsGuarded(foreign);
    }

    @Test
    void request_above_the_limit_is_rejected_with_all_security_headers() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        HttpResponse<String> refused = askedFromOurs();
        while (refused.statusCode() != 503) {
            slow.add(withoutItsBody("203.0.113." + slow.size()));
            refused = askedFromOurs();
        }

        assertIsGuarded(refused);
        assertThat(header(refused, "Access-Control-Allow-Origin")).containsExactly("https://shop.example.org");
        for (RawConnection connection : slow) {
            connection.close();
        }
        while (askedFromOurs().statusCode() == 503) {
            Thread.onSpinWait();
        }
    }

    /** Opens a request that runs until its connection is closed. One client can have only one such request. */
    private static RawConnection withoutItsBody(String client) throws IOException {
        RawConnection connection = new RawConnection(SERVER.port());
        connection.send("POST /api/v1/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: " + client + "\r\nContent-Length: 8\r\n\r\n");
        return connection;
    }

    private static HttpResponse<String> askedFromOurs() {
        return SERVER.get("/api/v1/products", "Origin", "https://shop.example.org");
    }

    @Test
    void invalid_token_gets_the_challenge_of_rfc_6750_even_on_public_operations() {
        for (String none : List.of("Bearer nonsense", "Bearer", "Bearer two words", "Bearer \u00e9")) {
            HttpResponse<String> wrong = SERVER.get("/api/v1/products", "Authorization", none);

            assertThat(wrong.statusCode()).as(none).isEqualTo(401);
            assertThat(header(wrong, "WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
            assertThat(header(wrong, "Content-Type")).containsExactly("application/problem+json");
            assertThat(header(wrong, "X-Request-Id")).hasSize(1);
        }
    }

    @Test
    void token_in_the_query_is_rejected() {
        assertThat(SERVER.get("/api/v1/products?access_token=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void public_keys_are_served_without_their_private_parts() {
        HttpResponse<String> keys = SERVER.get("/.well-known/jwks.json");

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body()).contains("\"ES256\"", "\"kid\"").doesNotContain("\"d\"");
        assertThat(header(keys, "Content-Type")).containsExactly("application/json");
    }

    private static List<String> header(HttpResponse<String> response, String name) {
        return response.headers().allValues(name);
    }
}
