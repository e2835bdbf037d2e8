package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;

/**
 * A message to one person.
 *
 * @param to the address, one line
 * @param subject one line
 * @param text plain, with lines of any length
 */
public record Mail(String to, String subject, String text) {

    /** @throws Invalid when what belongs into one line of a header could begin another one */
    public Mail {
        Rules rules = new Rules();
        rules.require(isOneLine(to), "to", "must be one line");
        rules.require(isOneLine(subject), "subject", "must be one line");
        rules.enforce();
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Not the text, which may have a link in it that is a key. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
