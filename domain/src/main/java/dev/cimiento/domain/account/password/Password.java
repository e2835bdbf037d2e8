package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;

/**
 * A password that somebody chooses: 12 to 128 characters of any kind, and none of those that everybody tries first
 * (NIST SP 800-63B, 3.1.1.2). It is never shown, not even by accident.
 */
public record Password(String text) {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    /** @throws Invalid of the field {@code password} */
    public Password {
        Rules rules = new Rules();
        requireText(rules, "password", text);
        rules.require(
                text == null || text.codePointCount(0, text.length()) >= MIN_LENGTH,
                "password",
                "must have at least " + MIN_LENGTH + " characters");
        rules.enforce();
    }

    /** @throws Invalid when it is one of the most common, or the address itself */
    public void requireHardToGuess(CommonPasswords common, EmailAddress email) {
        Rules rules = new Rules();
        rules.require(!common.contains(text), "password", "is one of the most common; choose another");
        rules.require(!text.equalsIgnoreCase(email.typed()), "password", "must not be the email address");
        rules.enforce();
    }

    /** What anything must be that may be somebody's password, whatever the rules were when it was chosen. */
    public static void requireText(Rules rules, String field, String text) {
        rules.require(text != null && !text.isBlank(), field, "is required");
        boolean given = text != null;
        rules.require(
                !given || text.codePointCount(0, text.length()) <= MAX_LENGTH,
                field,
                "must have at most " + MAX_LENGTH + " characters");
        rules.require(!given || isText(text), field, "must not contain control characters or broken Unicode");
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(c -> {
            boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
            return !noCharacter && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
        });
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
