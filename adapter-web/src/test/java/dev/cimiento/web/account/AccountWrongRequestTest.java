package dev.cimiento.web.account;

import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.ReceivedResponse;
import dev.cimiento.web.shared.WrongRequestContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends wrong requests as an admin, whose session survives changes of the address. */
@SpringBootTest(classes = AccountApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountWrongRequestTest extends WrongRequestContract {

    private static final String PASSWORD = AccountApiTest.PASSWORD;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdmin firstAdmin;

    @Autowired
    private InMemoryOutbox outbox;

    private String accessToken = "";

    @BeforeEach
    void signInAsAdmin() {
        firstAdmin.ensure(new EmailAddress("root@example.org"), PASSWORD);
        accessToken = signIn("root@example.org").text("accessToken");
    }

    @Override
    protected Api api() {
        return Api.at(port).with(() -> accessToken);
    }

    @Override
    protected String rightBody(ApiOperation operation) {
        return switch (operation.name()) {
            case "POST /api/v1/auth/tokens" -> credentials(signedUp());
            case "POST /api/v1/auth/tokens/refresh" ->
                "{\"refreshToken\": \"%s\"}".formatted(signIn(signedUp()).text("refreshToken"));
            case "PUT /api/v1/auth/email-verifications" -> "{\"token\": \"%s\"}".formatted(lastLink(signedUp()));
            case "PUT /api/v1/auth/password-resets" ->
                "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(resetLink(), PASSWORD);
            case "PUT /api/v1/users/me/password" ->
                "{\"currentPassword\": \"%s\", \"password\": \"%s\"}".formatted(PASSWORD, PASSWORD);
            case "PUT /api/v1/users/me" -> "{\"email\": \"root@example.org\", \"fullName\": \"Root\"}";
            default -> super.rightBody(operation);
        };
    }

    @Override
    protected String existingId(ApiOperation operation) {
        if (!operation.name().contains("/sessions/")) {
            return super.existingId(operation);
        }
        signIn("root@example.org");
        return api().get("/api/v1/users/me/sessions").json().at("/items/0/id").asString();
    }

    private String signedUp() {
        String email = "tried" + NUMBER.incrementAndGet() + "@example.org";
        api().post(
                        "/api/v1/users",
                        "{\"email\": \"%s\", \"fullName\": \"Tried\", \"password\": \"%s\"}"
                                .formatted(email, PASSWORD));
        return email;
    }

    private ReceivedResponse signIn(String email) {
        return Api.at(port).post("/api/v1/auth/tokens", credentials(email));
    }

    private static String credentials(String email) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
    }

    private String resetLink() {
        String email = signedUp();
        api().post("/api/v1/auth/password-resets", "{\"email\": \"%s\"}".formatted(email));
        return lastLink(email);
    }

    private String lastLink(String email) {
        return outbox.mails().stream()
                .filter(mail -> mail.to().equals(email))
                .map(Mail::text)
                .reduce((earlier, later) -> later)
                .map(text -> text.replaceAll("(?s).*#(\\S+).*", "$1"))
                .orElseThrow();
    }
}
