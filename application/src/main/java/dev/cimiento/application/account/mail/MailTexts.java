package dev.cimiento.application.account.mail;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.mail.Mail;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** The texts of the mails about accounts. */
public record MailTexts(MailLinks links) {

    Mail verification(EmailAddress to, String token) {
        return new Mail(to.typed(), "Confirm your email address", """
                This address was given for an account.

                To confirm that it is yours, open within two days:

                %s
                If it was not you, there is nothing to do.
                """.formatted(links.verification(token)));
    }

    Mail accountExists(EmailAddress owner) {
        return new Mail(owner.typed(), "You already have an account", """
                A sign-up with this address was requested. You already have an account with this address. It was not changed.

                If it was you, sign in with your password. If you do not know it, ask for a new one at:

                %s
                If it was not you, there is nothing to do.
                """.formatted(links.newPassword()));
    }

    Mail passwordReset(EmailAddress to, String token) {
        return new Mail(to.typed(), "Choose a new password", """
                A new password was requested for your account.

                To choose one, open within 15 minutes:

                %s
                If it was not you, there is nothing to do: your password stays as it is.
                """.formatted(links.passwordReset(token)));
    }

    Mail invitation(EmailAddress to) {
        return new Mail(to.typed(), "An account was created for you", """
                An account with this address was created for you.

                To choose a password for it, ask for a new one at:

                %s""".formatted(links.newPassword()));
    }

    Mail passwordChanged(EmailAddress to, boolean keptAccessTokens) {
        return new Mail(to.typed(), "Your password was changed", """
                The password of your account was changed just now, and all other sessions were ended.
                The access tokens of your programs %s.

                If it was not you, ask for a new password immediately:

                %s""".formatted(
                        keptAccessTokens ? "were kept" : "were revoked", links.newPassword()));
    }

    Mail accessTokenCreated(EmailAddress to, PersonalAccessToken token) {
        return new Mail(to.typed(), "A personal access token was created", """
                A personal access token was created in your account:

                %s
                valid until %s, with the permissions %s

                A program with this token can act in your name until then.

                If it was not you, ask for a new password immediately, which also revokes the token:

                %s""".formatted(
                        token.name(),
                        token.expiresAt().truncatedTo(ChronoUnit.SECONDS),
                        token.scopes().stream().sorted().collect(Collectors.joining(", ")),
                        links.newPassword()));
    }

    Mail addressChanged(EmailAddress formerAddress) {
        return new Mail(formerAddress.typed(), "Your email address was changed", """
                The email address of your account was changed. This address is no longer used.

                If it was not you, tell the operator of:

                %s
                """.formatted(links.application()));
    }
}
