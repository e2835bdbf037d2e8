package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;

/**
 * An e-mail to one recipient.
 *
 * @param to the address, one line
 * @param subject one line
 * @param text plain text with lines of any length
 */
public record Mail(String to, String subject, String text) {

    /** @throws Invalid if a header value has more than one line, which could add another header */
    public Mail {
        Rules rules = new Rules();
        rules.require(isOneLine(to), "to", ViolationCode.MALFORMED, "must be one line");
        rules.require(isOneLine(subject), "subject", ViolationCode.MALFORMED, "must be one line");
        rules.enforce();
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Omits the text, which can contain a secret link. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
