package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.account.user.UserService;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.shared.RawConnection;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An admin whose rights are revoked between the first and the last byte of a request. */
class RevokedRightsTest {

    private static final RunningServer SERVER = SharedServer.get();
    private static final String USERS = "/api/v1/admin/users/";
    private static final String BODY = "{\"active\": true, \"role\": \"admin\"}";
    private static final int SENT_EARLY = 10;

    /** Long enough for the server to read the token. If it is too short, the test passes without testing anything. */
    private static final long MILLIS_TO_AUTHENTICATE = 300;

    @ParameterizedTest(name = "{0}")
    @MethodSource("revocations")
    void request_begun_before_the_revocation_does_not_undo_it(
            String name, BiConsumer<Entity<User>, String> revocation, int status) throws Exception {
        Entity<User> admin = newAdmin();
        String token = SERVER.token(admin.state().email().typed());
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send("PATCH " + USERS + admin.id() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY.substring(0, SENT_EARLY));
            Thread.sleep(MILLIS_TO_AUTHENTICATE);
            revocation.accept(admin, token);
            String before = SERVER.get(USERS + admin.id(), "Authorization", "Bearer " + SERVER.adminToken())
                    .body();

            connection.send(BODY.substring(SENT_EARLY));

            assertThat(connection.rest()).startsWith("HTTP/1.1 " + status);
            assertThat(SERVER.get(USERS + admin.id(), "Authorization", "Bearer " + SERVER.adminToken())
                            .body())
                    .isEqualTo(before);
        }
    }

    static Stream<Arguments> revocations() {
        return Stream.of(
                Arguments.of(
                        "demotion",
                        (BiConsumer<Entity<User>, String>) (admin, token) -> patch(admin, "{\"role\": \"user\"}"),
                        403),
                Arguments.of(
                        "deactivation",
                        (BiConsumer<Entity<User>, String>) (admin, token) -> patch(admin, "{\"active\": false}"),
                        401),
                Arguments.of(
                        "sign-out everywhere",
                        (BiConsumer<Entity<User>, String>) RevokedRightsTest::signOutEverywhere,
                        401));
    }

    private static Entity<User> newAdmin() {
        EmailAddress email = new EmailAddress(SharedServer.email("revoked-" + UUID.randomUUID()));
        return SERVER.bean(UserService.class).create(Actor.SYSTEM, new User(email, "Revoked", Role.ADMIN, true, true));
    }

    private static void patch(Entity<User> admin, String change) {
        HttpResponse<String> changed = SERVER.send("PATCH", USERS + admin.id(), change);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("id").asString()).isEqualTo(admin.id().toString());
    }

    private static void signOutEverywhere(Entity<User> admin, String token) {
        String elsewhere = SERVER.token(admin.state().email().typed());
        assertThat(SERVER.anonymously("DELETE", "/api/v1/users/me/sessions", "", "Authorization", "Bearer " + elsewhere)
                        .statusCode())
                .isEqualTo(204);
    }
}
