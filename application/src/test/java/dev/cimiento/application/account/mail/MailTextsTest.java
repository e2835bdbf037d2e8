package dev.cimiento.application.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTextsTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    @Test
    void a_link_leads_to_the_application() {
        MailTexts texts = new MailTexts("https://shop.example.org", Optional.empty());

        assertThat(texts.verification(ADA, "t0ken").text()).isEqualTo("""
                Somebody, most likely you, gave this address for an account.

                To confirm that it is yours, open within two days:

                https://shop.example.org/verify-email#t0ken

                If it was not you, there is nothing to do.
                """);
        assertThat(texts.passwordReset(ADA, "t0ken").text())
                .contains("\nhttps://shop.example.org/reset-password#t0ken\n");
    }

    @Test
    void where_there_is_no_application_yet_the_mail_says_what_it_would_send() {
        MailTexts texts = new MailTexts("http://localhost:8080", Optional.of("http://localhost:8080/api/v1"));

        assertThat(texts.verification(ADA, "t0ken").text()).contains("""
                http://localhost:8080/verify-email#t0ken

                There is no such page yet (PUBLIC_URL). It would send:

                PUT http://localhost:8080/api/v1/auth/email-verifications
                {"token": "t0ken"}

                If it was not you""");
        assertThat(texts.passwordReset(ADA, "t0ken").text()).contains("""
                PUT http://localhost:8080/api/v1/auth/password-resets
                {"token": "t0ken", "password": "the new one"}
                """);
        assertThat(texts.invitation(ADA).text())
                .contains("POST http://localhost:8080/api/v1/auth/password-resets")
                .endsWith("\n");
    }
}
