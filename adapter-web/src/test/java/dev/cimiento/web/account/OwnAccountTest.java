package dev.cimiento.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.shared.Meanwhile;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account, profile, password and personal access tokens of the current user. */
class OwnAccountTest extends AccountApiTest {

    @Autowired
    Meanwhile meanwhile;

    @Test
    void own_account_is_read_changed_and_deleted_with_entity_tags() {
        String email = signedUp();
        String[] ada = as(email);
        String tag = api.get(ME, ada).header("ETag");

        assertThat(api.get(ME, with(ada, "If-None-Match", tag)).status()).isEqualTo(304);
        ReceivedResponse changed = api.patch(ME, "{\"fullName\": \"Countess\"}", with(ada, "If-Match", tag));
        assertThat(changed.text("fullName")).isEqualTo("Countess");
        assertThat(changed.text("email")).isEqualTo(email);
        assertThat(api.patch(ME, "{\"fullName\": \"Late\"}", with(ada, "If-Match", tag))
                        .status())
                .isEqualTo(412);
        ReceivedResponse replaced =
                api.put(ME, "{\"email\": \"%s\", \"fullName\": \"Ada\"}".formatted(newEmail()), ada);
        assertThat(replaced.status()).isEqualTo(200);

        assertThat(api.delete(ME, ada).status()).isEqualTo(204);
        assertThat(api.get(ME, ada).status()).isEqualTo(401);
    }

    @Test
    void patch_of_the_own_account_is_applied_to_the_result_of_a_concurrent_change() {
        String email = signedUp();
        String[] ada = as(email);
        String other = newEmail();
        String id = api.get(ME, ada).text("id");
        Runnable move = () -> api.put(ME, "{\"email\": \"%s\", \"fullName\": \"Ada\"}".formatted(other), ada);

        meanwhile.afterRead(id, move);
        ReceivedResponse patched = api.patch(ME, "{\"fullName\": \"Countess\"}", ada);
        assertThat(patched.body()).contains("\"version\":3", other, "\"fullName\":\"Countess\"");

        meanwhile.afterRead(id, move);
        assertThat(api.patch(ME, "{\"fullName\": \"Late\"}", with(ada, "If-Match", "\"3\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.get(ME, ada).body()).contains("\"version\":4", "\"fullName\":\"Ada\"");
    }

    @Test
    void concurrent_first_writes_of_a_profile_all_succeed() {
        String[] ada = asSomebody();

        List<Integer> statuses = ConcurrentWork.run(
                8,
                number -> api.put(ME + "/profile", "{\"displayName\": \"Nr. %d\"}".formatted(number), ada)
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(api.get(ME + "/profile", ada).json().path("version").asInt()).isEqualTo(8);
    }

    @Test
    void personal_data_is_exported_as_one_json_file() {
        String email = signedUp();
        String[] ada = as(email);

        ReceivedResponse export = api.get(ME + "/export", ada);

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith("application/json");
        assertThat(export.header("Content-Disposition")).contains("personal-data.json");
        assertThat(export.json().at("/account/0/email").asString()).isEqualTo(email);
        assertThat(export.json().at("/account/0/createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(export.json().path("sessions").size()).isEqualTo(1);
        assertThat(export.json().path("profile").isArray()).isTrue();
        assertThat(api.get(ME + "/export").status()).isEqualTo(401);
    }

    @Test
    void profile_exists_after_the_first_write() {
        String[] ada = asSomebody();
        assertThat(api.get(ME + "/profile", ada).status()).isEqualTo(404);

        ReceivedResponse written = api.put(ME + "/profile", """
                 {"displayName": "Ada", "bio": "one\\ntwo", "avatarUrl": "https://example.org/a.png", "locale": "es-MX",
                  "timeZone": "America/Mexico_City", "address": {"recipient": "Ada", "street": "12 St James's Square",
                  "postalCode": "SW1Y 4JH", "city": "London", "country": "GB"}}\
                 """, ada);

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().at("/address/city").asString()).isEqualTo("London");
        assertThat(api.get(ME + "/profile", ada).body()).isEqualTo(written.body());
        assertThat(api.put(ME + "/profile", "{}", with(ada, "If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);
        ReceivedResponse emptied = api.put(ME + "/profile", "{}", with(ada, "If-Match", written.header("ETag")));
        assertThat(emptied.json().path("version").asInt()).isEqualTo(2);
        assertThat(emptied.json().path("address").isNull()).isTrue();
    }

    @Test
    void invalid_properties_of_a_profile_are_reported_by_name() {
        String[] ada = asSomebody();

        assertThat(api.put(ME + "/profile", """
                {"avatarUrl": "http://example.org/a.png", "locale": "es_MX", "timeZone": "Mexico"}\
                """, ada).errors()).hasSize(3);
        assertThat(api.put(ME + "/profile", "{\"address\": {\"recipient\": \"A\", \"country\": \"XX\"}}", ada)
                        .errors())
                .anyMatch(error -> error.startsWith("address.street"))
                .anyMatch(error -> error.startsWith("address.country"));
    }

    @Test
    void change_of_the_password_needs_the_current_one_and_ends_other_sessions() {
        String email = signedUp();
        String[] here = as(email);
        String[] there = as(email);

        ReceivedResponse wrong = api.put(ME + "/password", passwords("wrong", "difference engine 1822"), here);
        assertThat(wrong.errors()).containsExactly("currentPassword is not the current password");
        assertThat(api.put(ME + "/password", passwords(PASSWORD, "password1234"), here)
                        .errors())
                .containsExactly("password is too common; choose another");
        assertThat(api.put(ME + "/password", passwords(PASSWORD, "difference engine 1822"), here)
                        .status())
                .isEqualTo(204);

        assertThat(api.get(ME, there).status()).isEqualTo(401);
        assertThat(api.get(ME, here).status()).isEqualTo(200);
    }

    @Test
    void personal_access_token_is_shown_once_and_permits_only_its_scopes() {
        String[] ada = asSomebody();

        ReceivedResponse made = api.post(
                ME + "/access-tokens",
                "{\"name\": \"reader\", \"scopes\": [\"account:read\"], \"expiresInDays\": 30}",
                ada);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("token")).startsWith("cim_");
        assertThat(api.get(ME + "/access-tokens", ada).body()).doesNotContain(made.text("token"));
        String[] program = bearer(made.text("token"));
        assertThat(api.get(ME, program).status()).isEqualTo(200);
        assertThat(api.patch(ME, "{\"fullName\": \"X\"}", program).status()).isEqualTo(403);
        assertThat(api.get(ME + "/access-tokens", program).status()).isEqualTo(403);
        assertThat(api.delete(made.header("Location"), asSomebody()).status()).isEqualTo(404);
        assertThat(api.delete(made.header("Location"), ada).status()).isEqualTo(204);
        assertThat(api.get(ME, program).status()).isEqualTo(401);
    }

    @Test
    void change_of_the_password_keeps_personal_access_tokens_only_on_request() {
        String[] ada = asSomebody();
        String[] program = bearer(api.post(
                        ME + "/access-tokens",
                        "{\"name\": \"r\", \"scopes\": [\"account:read\"], \"expiresInDays\": 1, \"currentPassword\": \"%s\"}"
                                .formatted(PASSWORD),
                        ada)
                .text("token"));

        String keeping = "{\"currentPassword\": \"%s\", \"password\": \"%s\", \"keepAccessTokens\": true}";
        assertThat(api.put(ME + "/password", keeping.formatted(PASSWORD, "difference engine 1822"), ada)
                        .status())
                .isEqualTo(204);
        assertThat(api.get(ME, program).status()).isEqualTo(200);
        assertThat(api.put(ME + "/password", passwords("difference engine 1822", PASSWORD), ada)
                        .status())
                .isEqualTo(204);
        assertThat(api.get(ME, program).status()).isEqualTo(401);
    }

    private static String passwords(String present, String next) {
        return "{\"currentPassword\": \"%s\", \"password\": \"%s\"}".formatted(present, next);
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }
}
