package dev.cimiento.application.account;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.Mail;

/**
 * What accounts write to people. A token stands behind the {@code #} of its link, which browsers send to nobody.
 *
 * @param baseUrl where the pages are that links lead to
 */
public record MailTexts(String baseUrl) {

    Mail verification(EmailAddress to, String token) {
        return new Mail(to.typed(), "Confirm your email address", """
                Somebody, most likely you, gave this address for an account.

                To confirm that it is yours, open within two days:

                %s/verify-email#%s

                If it was not you, there is nothing to do.
                """.formatted(baseUrl, token));
    }

    Mail passwordReset(EmailAddress to, String token) {
        return new Mail(to.typed(), "Choose a new password", """
                Somebody, most likely you, asked for a new password for your account.

                To choose one, open within 15 minutes:

                %s/reset-password#%s

                If it was not you, there is nothing to do: your password stays as it is.
                """.formatted(baseUrl, token));
    }

    Mail invitation(EmailAddress to) {
        return new Mail(to.typed(), "An account was made for you", """
                An account with this address was made for you.

                To choose a password for it, ask for a new one at:

                %s
                """.formatted(baseUrl));
    }

    Mail passwordChanged(EmailAddress to) {
        return new Mail(to.typed(), "Your password was changed", """
                The password of your account was changed just now, and all other sessions were ended.

                If it was not you, ask for a new password at once:

                %s
                """.formatted(baseUrl));
    }

    Mail addressChanged(EmailAddress formerly) {
        return new Mail(formerly.typed(), "Your email address was changed", """
                Your account has another email address from now on; this one is no longer used.

                If it was not you, tell whoever runs:

                %s
                """.formatted(baseUrl));
    }
}
