package dev.cimiento.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** Sign-up, sign-in, refresh and sign-out. */
class SignInTest extends AccountApiTest {

    @Test
    void user_can_sign_in_and_read_the_account_after_sign_up() {
        ReceivedResponse created = api.post(USERS, """
            {"email": "Countess@Example.org", "fullName": " Ada  ", "password": "%s"}\
            """.formatted(PASSWORD));

        assertThat(created.status()).isEqualTo(202);
        assertThat(created.body()).isEmpty();
        ReceivedResponse signedIn = signIn("countess@example.org", PASSWORD);
        assertThat(signedIn.text("tokenType")).isEqualTo("Bearer");
        assertThat(signedIn.json().path("expiresIn").asInt()).isEqualTo(300);
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
        ReceivedResponse me = api.get(ME, bearer(signedIn.text("accessToken")));
        assertThat(me.text("fullName")).isEqualTo("Ada");
        assertThat(me.text("email")).isEqualTo("Countess@Example.org");
    }

    @Test
    void form_of_oauth_signs_in_with_user_name_and_password() {
        String email = signedUp();
        String form = "grant_type=password&username=" + email.replace("@", "%40") + "&password=";

        ReceivedResponse signedIn = form(form + PASSWORD.replace(' ', '+'));

        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(200);
        assertThat(signedIn.text("token_type")).isEqualTo("Bearer");
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
        assertThat(signedIn.header("RateLimit-Policy")).contains("sign-in");
        assertThat(api.get(ME, bearer(signedIn.text("access_token"))).text("email"))
                .isEqualTo(email);
        assertThat(form(form + "wrong").text("error")).isEqualTo("invalid_grant");
        assertThat(form("username=x&password=y").text("error")).isEqualTo("unsupported_grant_type");
        assertThat(form("grant_type=password").text("error")).isEqualTo("invalid_request");
        assertThat(form("a=%zz").kind()).isEqualTo("malformed");
        assertThat(form("a=1&a=2").errors()).containsExactly("a must be given only once");
    }

    private ReceivedResponse form(String fields) {
        return api.send("POST", "/oauth2/token", fields, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void response_reports_the_clients_own_rate_limits_but_not_shared_ones() {
        ReceivedResponse refused = signIn("nobody@example.org", PASSWORD);

        assertThat(refused.header("RateLimit-Policy"))
                .isEqualTo("\"sign-in-from-address\";q=1000000;w=1, \"sign-in\";q=1000000;w=1");
        assertThat(refused.header("RateLimit"))
                .matches("\"sign-in-from-address\";r=[0-9]+;t=1, \"sign-in\";r=[0-9]+;t=1");
    }

    @Test
    void sign_up_with_a_known_address_gets_the_same_response() {
        String email = signedUp();

        ReceivedResponse again = api.post(USERS, """
            {"email": "%s", "fullName": "Other", "password": "%s"}\
            """.formatted(email.toUpperCase(), PASSWORD));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEmpty();
        assertThat(outbox.mails().stream().filter(mail -> mail.to().equals(email)))
                .last()
                .extracting(Mail::subject)
                .isEqualTo("You already have an account");
    }

    @Test
    void properties_that_clients_cannot_set_are_unknown() {
        for (String property : new String[] {"role", "id", "emailVerified", "version", "active"}) {
            ReceivedResponse refused = api.post(USERS, """
                {"email": "x@example.org", "fullName": "X", "password": "%s", "%s": null}\
                """.formatted(PASSWORD, property));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.errors()).containsExactly(property + " is not a known property");
            assertThat(api.patch(ME, "{\"%s\": \"admin\"}".formatted(property), asSomebody())
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void wrong_password_and_unknown_address_get_the_same_response() {
        ReceivedResponse wrong = signIn(signedUp(), "difference engine");
        ReceivedResponse unknown = signIn("nobody@example.org", PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isNotEmpty();
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
        assertThat(unknown.status()).isEqualTo(401);
    }

    @Test
    void refresh_token_is_exchanged_for_the_same_next_token_within_ten_seconds() {
        ReceivedResponse first = signIn(signedUp(), PASSWORD);

        ReceivedResponse second = refresh(first);

        assertThat(second.status()).isEqualTo(201);
        ReceivedResponse again = refresh(first);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("refreshToken")).isEqualTo(second.text("refreshToken"));
        assertThat(api.get(ME, bearer(again.text("accessToken"))).status()).isEqualTo(200);
        assertThat(api.get(ME, bearer(second.text("accessToken"))).status()).isEqualTo(200);
    }

    @Test
    void access_token_is_invalid_after_sign_out() {
        String[] here = asSomebody();

        assertThat(api.delete(TOKENS, here).status()).isEqualTo(204);

        assertThat(api.get(ME, here).status()).isEqualTo(401);
        assertThat(api.get(ME).status()).isEqualTo(401);
    }

    @Test
    void sessions_are_listed_and_ended_by_their_user_only() {
        String email = signedUp();
        String[] here = as(email);
        String[] there = as(email);
        ReceivedResponse list = api.get(ME + "/sessions", here);
        String other = list.json().at("/items/0/id").asString();

        assertThat(list.json().path("items")).hasSize(2);
        assertThat(list.json().at("/items/1/current").asBoolean()).isTrue();
        assertThat(api.delete(ME + "/sessions/" + other, asSomebody()).status()).isEqualTo(404);
        assertThat(api.delete(ME + "/sessions/" + other, here).status()).isEqualTo(204);
        assertThat(api.get(ME, there).status()).isEqualTo(401);
        assertThat(api.delete(ME + "/sessions", here).status()).isEqualTo(204);
        assertThat(api.get(ME, here).status()).isEqualTo(401);
    }

    @Test
    void mailed_links_verify_an_address_and_reset_a_password() {
        String email = signedUp();
        ReceivedResponse verified = api.put(VERIFICATIONS, "{\"token\": \"%s\"}".formatted(lastLink(email)));
        assertThat(verified.status()).isEqualTo(204);
        assertThat(api.get(ME, as(email)).json().path("emailVerified").asBoolean())
                .isTrue();
        assertThat(api.send("POST", VERIFICATIONS, "", as(email)).status()).isEqualTo(409);

        ReceivedResponse known = api.post(RESETS, "{\"email\": \"%s\"}".formatted(email));
        ReceivedResponse unknown = api.post(RESETS, "{\"email\": \"nobody@example.org\"}");
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());

        String reset = "{\"token\": \"%s\", \"password\": \"difference engine 1822\"}".formatted(lastLink(email));
        assertThat(api.put(RESETS, reset).status()).isEqualTo(204);
        assertThat(api.put(RESETS, reset).errors()).anyMatch(error -> error.startsWith("token is invalid"));
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(email, "difference engine 1822").status()).isEqualTo(201);
    }

    private ReceivedResponse refresh(ReceivedResponse signedIn) {
        return api.post(TOKENS + "/refresh", "{\"refreshToken\": \"%s\"}".formatted(signedIn.text("refreshToken")));
    }
}
