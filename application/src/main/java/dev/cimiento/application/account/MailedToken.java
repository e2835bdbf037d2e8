package dev.cimiento.application.account;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;

/** Parses the one-time token of a mailed link. */
public final class MailedToken {

    private MailedToken() {}

    /** @throws Invalid when the token is missing, or is not one line of text */
    public static SecretHash hash(String token) {
        Rules rules = new Rules();
        String line = rules.line("token", token, 100);
        rules.enforce();
        return SecretHash.of(line);
    }

    public static Invalid invalid() {
        return new Invalid(
                "token", ViolationCode.INCORRECT, "is invalid, expired or used already; request another mail");
    }
}
