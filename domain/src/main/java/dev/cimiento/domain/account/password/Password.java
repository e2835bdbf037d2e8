package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;

/**
 * A new password: 12 to 128 characters of any kind, and no common password (NIST SP 800-63B, 3.1.1.2). Its text is
 * never logged: {@link #toString} hides it.
 */
public record Password(String text) {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    /** @throws Invalid for the field {@code password} */
    public Password {
        Rules rules = new Rules();
        requireText(rules, "password", text);
        rules.require(
                text == null || text.codePointCount(0, text.length()) >= MIN_LENGTH,
                "password",
                ViolationCode.TOO_SHORT,
                "must have at least " + MIN_LENGTH + " characters");
        rules.enforce();
    }

    /** @throws Invalid if the password is common or is the e-mail address */
    public void requireHardToGuess(CommonPasswords common, EmailAddress email) {
        Rules rules = new Rules();
        rules.require(!common.contains(text), "password", "is too common; choose another");
        rules.require(
                !text.equalsIgnoreCase(email.typed()),
                "password",
                ViolationCode.CONTRADICTORY,
                "must not be the email address");
        rules.enforce();
    }

    /**
     * Checks a text that is compared with a password. It applies only the rules that every password has met, whenever
     * it was chosen.
     */
    public static void requireText(Rules rules, String field, String text) {
        rules.require(text != null && !text.isBlank(), field, ViolationCode.REQUIRED, "is required");
        boolean given = text != null;
        rules.require(
                !given || text.codePointCount(0, text.length()) <= MAX_LENGTH,
                field,
                ViolationCode.TOO_LONG,
                "must have at most " + MAX_LENGTH + " characters");
        rules.require(
                !given || isText(text),
                field,
                ViolationCode.MALFORMED,
                "must not contain control characters or broken Unicode");
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(c -> {
            boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
            return !noncharacter && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
        });
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
