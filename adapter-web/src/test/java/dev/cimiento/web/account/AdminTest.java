package dev.cimiento.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The administration of users, and the audit trail. */
class AdminTest extends AccountApiTest {

    @Test
    void admin_creates_finds_changes_and_deletes_users() {
        String[] admin = asAdmin();
        String email = newEmail();
        ReceivedResponse made = api.post(
                ADMIN_USERS,
                "{\"email\": \"%s\", \"fullName\": \"Zoë Quill\", \"role\": \"user\"}".formatted(email),
                admin);
        String user = made.header("Location");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get(ADMIN_USERS + "?text=zoe+qui&role=user&active=true", admin)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(api.get(ADMIN_USERS + "?ids=" + made.text("id"), admin)
                        .json()
                        .path("items"))
                .hasSize(1);
        ReceivedResponse promoted = api.patch(user, "{\"role\": \"admin\", \"active\": false}", admin);
        assertThat(promoted.text("role")).isEqualTo("admin");
        assertThat(api.get(ADMIN_USERS + "?role=admin&active=false&sort=-created", admin)
                        .body())
                .contains(email);
        assertThat(api.delete(user, admin).status()).isEqualTo(204);
        assertThat(api.get(user, admin).status()).isEqualTo(404);
    }

    @Test
    void concurrent_patches_of_a_user_without_if_match_are_all_applied() {
        String[] admin = asAdmin();
        String user = api.post(ADMIN_USERS, """
            {"email": "%s", "fullName": "Raced", "role": "user"}\
            """.formatted(newEmail()), admin).header("Location");

        List<Integer> statuses = ConcurrentWork.run(
                12,
                number -> api.patch(
                                user, number % 2 == 0 ? "{\"fullName\": \"Patched\"}" : "{\"active\": false}", admin)
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(api.get(user, admin).body())
                .contains("\"version\":13", "\"fullName\":\"Patched\"", "\"active\":false");
    }

    @Test
    void last_admin_cannot_be_demoted_deactivated_or_deleted() {
        String[] admin = asAdmin();

        for (String change : new String[] {"{\"role\": \"user\"}", "{\"active\": false}"}) {
            ReceivedResponse refused =
                    api.patch(ADMIN_USERS + "/" + api.get(ME, admin).text("id"), change, admin);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("rule")).isEqualTo("last-admin");
        }
        assertThat(api.delete(ME, admin).text("rule")).isEqualTo("last-admin");
    }

    @Test
    void users_without_the_role_admin_cannot_read_users_and_audit_events() {
        String[] ada = asSomebody();

        assertThat(api.get(ADMIN_USERS, ada).status()).isEqualTo(403);
        assertThat(api.get(ADMIN_USERS).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/audit", ada).status()).isEqualTo(403);
    }

    @Test
    void admin_reads_filtered_audit_events() {
        String[] admin = asAdmin();
        String email = signedUp();
        String id = api.get(ME, as(email)).text("id");
        signIn(email, "difference engine");

        ReceivedResponse failed = api.get("/api/v1/audit?userId=" + id + "&action=sign-in-failed", admin);

        assertThat(failed.json().path("items")).hasSize(1);
        assertThat(failed.json().at("/items/0/actor").asString()).isEqualTo("anonymous");
        assertThat(failed.json().at("/items/0/address").asString()).isNotEmpty();
        assertThat(failed.body()).doesNotContain(email, "difference");
        assertThat(api.get("/api/v1/audit?userId=" + id + "&limit=1", admin).text("next"))
                .isNotEmpty();
        assertThat(api.get("/api/v1/audit?actorId=" + id + "&from=2026-03-01T00:00:00Z", admin)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/audit?from=2026-13-01T00:00:00Z", admin).status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/audit?action=nothing", admin).status()).isEqualTo(400);
    }
}
