package dev.cimiento.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.account.mail.MailLinks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountLinksTest {

    @Test
    void mailed_links_lead_to_pages_of_the_configured_application() {
        assertThat(links("https://shop.example.org", true))
                .isEqualTo(new MailLinks(
                        "https://shop.example.org",
                        "https://shop.example.org/verify-email#{token}\n",
                        "https://shop.example.org/reset-password#{token}\n",
                        "https://shop.example.org\n"));
    }

    @Test
    void mail_shows_the_request_of_the_page_if_no_application_is_configured() {
        MailLinks links = links("http://localhost:8080", false);

        assertThat(links.application()).isEqualTo("http://localhost:8080");
        assertThat(links.verification()).isEqualTo("""
                http://localhost:8080/verify-email#{token}

                This page does not exist yet (PUBLIC_URL). It would send:

                PUT http://localhost:8080/api/v1/auth/email-verifications
                {"token": "{token}"}
                """);
        assertThat(links.passwordReset()).isEqualTo("""
                http://localhost:8080/reset-password#{token}

                This page does not exist yet (PUBLIC_URL). It would send:

                PUT http://localhost:8080/api/v1/auth/password-resets
                {"token": "{token}", "password": "the new one"}
                """);
        assertThat(links.newPassword()).isEqualTo("""
                http://localhost:8080

                This page does not exist yet (PUBLIC_URL). It would send:

                POST http://localhost:8080/api/v1/auth/password-resets
                {"email": "this address"}
                """);
    }

    private static MailLinks links(String publicUrl, boolean application) {
        return new AccountLinks(new AccountSettings(publicUrl, application, Optional.empty(), Optional.empty()))
                .links();
    }
}
