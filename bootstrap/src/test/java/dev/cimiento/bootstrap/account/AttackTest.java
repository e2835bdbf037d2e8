package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.account.security.SigningKeys;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.shared.RawConnection;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forged tokens, access to other users' data, guessing, and other attacks. */
class AttackTest {

    private static final String ME = "GET /api/v1/users/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private static final RunningServer SERVER = SharedServer.get();

    @Test
    void access_token_with_a_changed_part_is_rejected() {
        String token = SharedServer.signUp("tampered");

        assertThat(get("/api/v1/users/me", token).statusCode()).isEqualTo(200);
        for (int part = 0; part < 3; part++) {
            String[] parts = token.split("\\.");
            char first = parts[part].charAt(3);
            parts[part] = parts[part].substring(0, 3) + (first == 'A' ? 'B' : 'A') + parts[part].substring(4);
            assertRefused(String.join(".", parts));
        }
    }

    @TestFactory
    Stream<DynamicTest> forged_token_is_rejected_even_on_public_operations() throws Exception {
        JWTClaimsSet present = SignedJWT.parse(SharedServer.signUp("forged")).getJWTClaimsSet();
        Forgeries forgeries = new Forgeries(
                SERVER.bean(SigningKeys.class),
                new Id<>(UUID.fromString(present.getSubject())),
                new Id<>(UUID.fromString(present.getStringClaim("sid"))),
                Instant.now());
        assertThat(get("/api/v1/users/me", forgeries.right()).statusCode()).isEqualTo(200);
        return forgeries.all().entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> assertRefused(forged.getValue())));
    }

    private static void assertRefused(String token) {
        for (String path : List.of("/api/v1/users/me", "/api/v1/products")) {
            HttpResponse<String> refused = get(path, token);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(json(refused).get("status").asInt()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain(token);
        }
    }

    @Test
    void refresh_token_is_rejected_as_an_access_token() {
        SharedServer.signUp("refresher");
        String refreshToken = json(signIn("refresher@example.org", RunningServer.PASSWORD, "192.0.2.1"))
                .get("refreshToken")
                .asString();

        assertRefused(refreshToken);
    }

    @Test
    void unknown_personal_access_token_is_rejected() {
        assertRefused("cim_" + "a".repeat(43));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"role\": \"admin\"",
                "\"emailVerified\": true",
                "\"active\": true",
                "\"version\": 7",
                "\"id\": \"0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d\""
            })
    void properties_that_clients_cannot_set_are_rejected_as_unknown(String property) {
        String name = "mass" + Math.abs(property.hashCode());
        String token = SharedServer.signUp(name);
        String before = get("/api/v1/users/me", token).body();

        HttpResponse<String> patched = send("PATCH", "/api/v1/users/me", "{" + property + "}", token);
        HttpResponse<String> signedUp = SERVER.anonymously(
                "POST",
                "/api/v1/users",
                "{\"email\": \"x" + name + "@example.org\", \"fullName\": \"X\", \"password\": \""
                        + RunningServer.PASSWORD + "\", " + property + "}");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(400);
        assertThat(signedUp.statusCode()).as(signedUp.body()).isEqualTo(400);
        assertThat(get("/api/v1/users/me", token).body()).isEqualTo(before);
    }

    @Test
    void sessions_and_tokens_of_another_user_are_not_found() {
        String ada = SharedServer.signUp("ada");
        String eve = SharedServer.signUp("eve");
        String session = firstId(get("/api/v1/users/me/sessions", ada));
        SharedServer.program(ada, "account:read");
        String program = firstId(get("/api/v1/users/me/access-tokens", ada));

        for (String path :
                List.of("/api/v1/users/me/sessions/" + session, "/api/v1/users/me/access-tokens/" + program)) {
            assertThat(send("DELETE", path, "", eve).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/api/v1/users/me", ada).statusCode()).isEqualTo(200);
        assertThat(json(get("/api/v1/users/me/access-tokens", ada))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(program);
    }

    @Test
    void user_cannot_call_admin_operations() {
        String mallory = SharedServer.signUp("mallory");
        String id = json(get("/api/v1/users/me", mallory)).get("id").asString();

        assertThat(send("PATCH", "/api/v1/admin/users/" + id, "{\"role\": \"admin\"}", mallory)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/audit", mallory).statusCode()).isEqualTo(403);
    }

    @Test
    void personal_access_token_cannot_exceed_its_owner_or_create_tokens() {
        String owner = SharedServer.signUp("owner");
        String program = SharedServer.program(owner, "account:read");

        assertThat(get("/api/v1/users/me", program).statusCode()).isEqualTo(200);
        assertThat(send("PATCH", "/api/v1/users/me", "{\"fullName\": \"X\"}", program)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                "POST",
                                "/api/v1/users/me/access-tokens",
                                "{\"name\": \"x\", \"scopes\": [\"catalog:write\"], \"expiresInDays\": 1}",
                                owner)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void request_with_two_bearer_tokens_is_rejected() throws Exception {
        String token = "Authorization: Bearer " + SERVER.adminToken() + "\r\n";

        assertThat(RawConnection.response(SERVER.port(), ME + token + "\r\n")).startsWith("HTTP/1.1 200");
        assertThat(RawConnection.response(SERVER.port(), ME + token + token + "\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    /** The second byte of an Ö in UTF-8 is a control character in ISO 8859-1, in which headers are read. */
    @ParameterizedTest
    @CsvSource({"User-Agent, 401", "If-None-Match, 404", "Accept, 406", "Idempotency-Key, 401", "X-Request-Id, 404"})
    void header_with_invalid_bytes_is_not_an_internal_error(String header, int status) throws Exception {
        boolean signsIn = status == 401;
        String path = signsIn ? "POST /api/v1/auth/tokens" : "GET /api/v1/products/" + UUID.randomUUID();
        String body = signsIn ? "{\"email\": \"nobody@example.org\", \"password\": \"a wrong password\"}" : "";

        String response = RawConnection.response(
                SERVER.port(),
                path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n" + header + ": \"\u00c3\u0096\"\r\n\r\n" + body);

        assertThat(response).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"categories", "tags", "products"})
    void upload_without_permission_is_rejected_before_the_file_arrives(String things) throws Exception {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send("POST /api/v1/" + things + "/import HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: 1000\r\n\r\n");

            assertThat(connection.until("\r\n")).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void responses_do_not_reveal_if_an_account_exists() {
        SharedServer.signUp("known");

        assertThat(shape(signIn("known@example.org", "a wrong password", "192.0.2.1")))
                .isEqualTo(shape(signIn("unknown@example.org", "a wrong password", "192.0.2.1")));
        assertThat(shape(reset("known@example.org"))).isEqualTo(shape(reset("unknown@example.org")));
        assertThat(shape(signUpAs("known@example.org"))).isEqualTo(shape(signUpAs("unknown-too@example.org")));
    }

    @Test
    void guessing_is_limited_despite_forged_forwarding_headers() {
        SharedServer.signUp("guessed");

        for (int number = 1; number <= SharedServer.GUESSES; number++) {
            assertThat(guess(number).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = guess(SharedServer.GUESSES + 1);

        assertThat(refused.statusCode()).isEqualTo(429);
        String wait = refused.headers().firstValue("Retry-After").orElseThrow();
        assertThat(wait).matches("[1-9][0-9]*");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains("\"sign-in\";r=0;t=" + wait);
    }

    private static HttpResponse<String> guess(int number) {
        return signIn("guessed@example.org", "a wrong password", "198.51.100." + number);
    }

    @Test
    void session_ended_on_this_server_is_invalid_immediately_and_on_another_server_soon() throws InterruptedException {
        String here = SharedServer.signUp("ended");
        String elsewhere = SERVER.token("ended@example.org");
        assertThat(get("/api/v1/users/me", elsewhere).statusCode()).isEqualTo(200);

        assertThat(send("DELETE", "/api/v1/auth/tokens", "", here).statusCode()).isEqualTo(204);
        assertThat(get("/api/v1/users/me", here).statusCode()).isEqualTo(401);

        assertThat(get("/api/v1/users/me", elsewhere).statusCode()).isEqualTo(200);
        JdbcClient.create(SERVER.dataSource())
                .sql("delete from sessions where user_id = (select id from users where email = 'ended@example.org')")
                .update();
        while (get("/api/v1/users/me", elsewhere).statusCode() == 200) {
            Thread.sleep(20);
        }
        assertThat(get("/api/v1/users/me", elsewhere).statusCode()).isEqualTo(401);
    }

    @Test
    void conditional_request_works_with_a_token() {
        String token = SharedServer.signUp("tagged");
        HttpResponse<String> first = get("/api/v1/users/me", token);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = SERVER.anonymously(
                "GET", "/api/v1/users/me", "", "Authorization", "Bearer " + token, "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    /** @param claimed the address in the forwarding header */
    private static HttpResponse<String> signIn(String email, String password, String claimed) {
        return SERVER.anonymously(
                "POST",
                "/api/v1/auth/tokens",
                "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}",
                "X-Forwarded-For",
                claimed,
                "Forwarded",
                "for=" + claimed);
    }

    private static HttpResponse<String> signUpAs(String email) {
        return SERVER.anonymously(
                "POST",
                "/api/v1/users",
                "{\"email\": \"" + email + "\", \"fullName\": \"X\", \"password\": \"" + RunningServer.PASSWORD
                        + "\"}");
    }

    private static HttpResponse<String> reset(String email) {
        return SERVER.anonymously("POST", "/api/v1/auth/password-resets", "{\"email\": \"" + email + "\"}");
    }

    /** Returns the response without the parts that differ each time. */
    private static String shape(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static HttpResponse<String> get(String path, String token) {
        return send("GET", path, "", token);
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) {
        return SERVER.anonymously(method, path, body, "Authorization", "Bearer " + token);
    }

    private static String firstId(HttpResponse<String> list) {
        return json(list).at("/items/0/id").asString();
    }
}
