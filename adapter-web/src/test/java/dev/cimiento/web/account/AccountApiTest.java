package dev.cimiento.web.account;

import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The base of the tests of accounts over HTTP. Each test signs up its own users. */
@SpringBootTest(classes = AccountApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class AccountApiTest extends ApiTest {

    static final String USERS = "/api/v1/users";
    static final String ME = "/api/v1/users/me";
    static final String ADMIN_USERS = "/api/v1/admin/users";
    static final String TOKENS = "/api/v1/auth/tokens";
    static final String RESETS = "/api/v1/auth/password-resets";
    static final String VERIFICATIONS = "/api/v1/auth/email-verifications";
    static final String PASSWORD = "analytical engine 1843";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    InMemoryOutbox outbox;

    @BeforeEach
    void makeFirstAdmin() {
        firstAdmin.ensure(new EmailAddress("root@example.org"), PASSWORD);
    }

    /** Returns an address without an account. */
    static String newEmail() {
        return "person" + NUMBER.incrementAndGet() + "@Example.org";
    }

    String signedUp() {
        String email = newEmail();
        api.post(USERS, """
                {"email": "%s", "fullName": "Ada Lovelace", "password": "%s"}""".formatted(email, PASSWORD));
        return email;
    }

    ReceivedResponse signIn(String email, String password) {
        return api.post(TOKENS, "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    /** Returns the header of a new session of the user. */
    String[] as(String email) {
        return bearer(signIn(email, PASSWORD).text("accessToken"));
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    String[] asAdmin() {
        return as("root@example.org");
    }

    String[] asSomebody() {
        return as(signedUp());
    }

    /** Returns the one-time token of the last link that was mailed to the address. */
    String lastLink(String email) {
        return outbox.mails().stream()
                .filter(mail -> mail.to().equals(email))
                .map(Mail::text)
                .filter(text -> text.contains("#"))
                .reduce((earlier, later) -> later)
                .map(text -> text.replaceAll("(?s).*#(\\S+).*", "$1"))
                .orElseThrow();
    }
}
