package dev.cimiento.application.account.mail;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.AccessToken;
import dev.cimiento.domain.mail.Mail;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What accounts write to people. A token stands behind the {@code #} of its link, which browsers send to nobody; the
 * application's page there reads it, and sends it to this server.
 *
 * @param application where the pages are that links lead to
 * @param api where this server takes what such a page would send, if there are no pages yet; mails say it then
 */
public record MailTexts(String application, Optional<String> api) {

    Mail verification(EmailAddress to, String token) {
        return new Mail(to.typed(), "Confirm your email address", """
                Somebody, most likely you, gave this address for an account.

                To confirm that it is yours, open within two days:

                %s/verify-email#%s
                %s
                If it was not you, there is nothing to do.
                """.formatted(
                        application, token, request("PUT", "email-verifications", """
                        {"token": "%s"}""".formatted(token))));
    }

    Mail accountExists(EmailAddress owner) {
        return new Mail(owner.typed(), "You have an account already", """
                Somebody, most likely you, tried to sign up with this address. There is an account with it already, and it
                was not changed.

                If it was you, sign in with your password. If you do not know it, ask for a new one at:

                %s
                %s
                If it was not you, there is nothing to do.
                """.formatted(application, newPassword()));
    }

    Mail passwordReset(EmailAddress to, String token) {
        return new Mail(to.typed(), "Choose a new password", """
                Somebody, most likely you, asked for a new password for your account.

                To choose one, open within 15 minutes:

                %s/reset-password#%s
                %s
                If it was not you, there is nothing to do: your password stays as it is.
                """.formatted(
                        application, token, request("PUT", "password-resets", """
                        {"token": "%s", "password": "the new one"}""".formatted(token))));
    }

    Mail invitation(EmailAddress to) {
        return new Mail(to.typed(), "An account was made for you", """
                An account with this address was made for you.

                To choose a password for it, ask for a new one at:

                %s
                %s""".formatted(application, newPassword()));
    }

    Mail passwordChanged(EmailAddress to, boolean keptAccessTokens) {
        return new Mail(to.typed(), "Your password was changed", """
                The password of your account was changed just now, and all other sessions were ended.
                The access tokens of your programs %s.

                If it was not you, ask for a new password at once:

                %s
                %s""".formatted(
                        keptAccessTokens ? "were kept" : "were revoked", application, newPassword()));
    }

    Mail accessTokenCreated(EmailAddress to, AccessToken token) {
        return new Mail(to.typed(), "An access token was created", """
                An access token was created in your account:

                %s
                valid until %s, for %s

                A program that has it acts in your name until then.

                If it was not you, ask for a new password at once, which also revokes the token:

                %s
                %s""".formatted(
                        token.name(),
                        token.expiresAt().truncatedTo(ChronoUnit.SECONDS),
                        token.scopes().stream().sorted().collect(Collectors.joining(", ")),
                        application,
                        newPassword()));
    }

    Mail addressChanged(EmailAddress formerly) {
        return new Mail(formerly.typed(), "Your email address was changed", """
                Your account has another email address from now on; this one is no longer used.

                If it was not you, tell whoever runs:

                %s
                """.formatted(application));
    }

    private String newPassword() {
        return request("POST", "password-resets", """
                {"email": "this address"}""");
    }

    private String request(String method, String path, String body) {
        return api.map(address -> """

                There is no such page yet (PUBLIC_URL). It would send:

                %s %s/auth/%s
                %s
                """.formatted(method, address, path, body)).orElse("");
    }
}
