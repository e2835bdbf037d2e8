package dev.cimiento.application.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.EmailAddress;
import org.junit.jupiter.api.Test;

class MailTextsTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final MailTexts texts = new MailTexts(new MailLinks(
            "https://shop.example.org",
            "https://shop.example.org/verify-email#{token}\n",
            "https://shop.example.org/reset-password#{token}\n\n{\"token\": \"{token}\"}\n",
            "https://shop.example.org\n"));

    @Test
    void link_with_its_token_is_on_a_line_of_its_own() {
        assertThat(texts.verification(ADA, "t0ken").text()).isEqualTo("""
                This address was given for an account.

                To confirm that it is yours, open within two days:

                https://shop.example.org/verify-email#t0ken

                If it was not you, there is nothing to do.
                """);
    }

    @Test
    void configured_request_contains_the_token_as_well() {
        assertThat(texts.passwordReset(ADA, "t0ken").text()).contains("""

                https://shop.example.org/reset-password#t0ken

                {"token": "t0ken"}

                If it was not you""");
    }

    @Test
    void invitation_ends_with_the_url_for_a_new_password() {
        assertThat(texts.invitation(ADA).text()).endsWith("\n\nhttps://shop.example.org\n");
    }
}
