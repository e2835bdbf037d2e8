package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.account.user.UserService;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.invariant.Invariants;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Concurrent changes of accounts on PostgreSQL. */
class ConcurrentAccountChangesTest {

    private static final RunningServer SERVER = SharedServer.get();

    @Test
    void concurrent_sign_ups_with_one_address_create_one_account() {
        List<Integer> statuses = ConcurrentWork.run(3, number -> signUp(number % 2 == 0 ? "SAME" : "same"));

        assertThat(statuses).containsOnly(202);
        assertThat(JdbcClient.create(SERVER.dataSource())
                        .sql("select count(*) from users where email_key = 'same@example.org'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** Signs up, and retries while the server has no free slot for another hash. */
    private static int signUp(String name) {
        int status;
        do {
            status = SERVER.anonymously("POST", "/api/v1/users", """
                {"email": "%s@example.org", "fullName": "Same", "password": "%s"}\
                """.formatted(name, RunningServer.PASSWORD))
                    .statusCode();
        } while (status == 429);
        return status;
    }

    @Test
    void concurrent_uses_of_a_refresh_token_get_the_same_next_token() {
        SharedServer.signUp("refreshing");
        String refreshToken = json(SERVER.anonymously(
                        "POST", "/api/v1/auth/tokens", """
                            {"email": "refreshing@example.org", "password": "%s"}\
                            """.formatted(RunningServer.PASSWORD)))
                .get("refreshToken")
                .asString();

        List<HttpResponse<String>> responses = ConcurrentWork.run(
                10,
                number -> SERVER.anonymously(
                        "POST", "/api/v1/auth/tokens/refresh", "{\"refreshToken\": \"" + refreshToken + "\"}"));

        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(responses)
                .extracting(response -> json(response).get("refreshToken").asString())
                .doesNotContain(refreshToken)
                .containsOnly(json(responses.get(0)).get("refreshToken").asString());
        assertThat(new Invariants(SqlFolder.classpath("db/invariants")).check(SERVER.dataSource()))
                .isEmpty();
    }

    @Test
    void last_admin_remains_when_all_admins_are_demoted_concurrently() {
        try (RunningServer server = new RunningServer()) {
            UserService users = server.bean(UserService.class);
            users.create(
                    Actor.SYSTEM, new User(new EmailAddress("second@example.org"), "Second", Role.ADMIN, true, false));
            List<Id<User>> admins = admins(users);

            List<Boolean> demoted = ConcurrentWork.run(admins.size(), number -> demote(users, admins.get(number)));

            assertThat(demoted).containsExactlyInAnyOrder(true, false);
            assertThat(admins(users)).hasSize(1);
        }
    }

    private static boolean demote(UserService users, Id<User> id) {
        try {
            User state = users.get(Actor.SYSTEM, id).state();
            User demoted = new User(state.email(), state.fullName(), Role.USER, true, state.emailVerified());
            users.replace(Actor.SYSTEM, id, ExpectedVersion.ANY, demoted);
            return true;
        } catch (Conflict last) {
            return false;
        }
    }

    private static List<Id<User>> admins(UserService users) {
        UserQuery admins = new UserQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Role.ADMIN),
                Optional.empty(),
                PageRequest.first(UserSort.NAME, 10));
        return users.list(Actor.SYSTEM, admins).items().stream().map(Entity::id).toList();
    }
}
