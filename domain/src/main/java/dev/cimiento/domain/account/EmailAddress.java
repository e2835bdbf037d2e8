package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address for electronic mail, kept as it was typed; two that differ only in case are the same person's. Forms that a
 * mail program reads as another address are refused: comments, quotes, lists, routes and dots in a row (RFC 5322, 3.4).
 *
 * @param typed 3 to 254 characters (RFC 5321, 4.5.3.1.3)
 */
public record EmailAddress(String typed) {

    public static final int MAX_LENGTH = 254;

    private static final String ATOM = "[^\\s\\p{Z}\\p{Cc}\\p{Cf}@<>(),:;\"\\[\\]\\\\.]++";
    private static final String IN_LABEL = "[\\p{L}\\p{Nd}-]";

    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@(?:" + IN_LABEL + "++\\.)++" + IN_LABEL + "{2,}");

    /** @throws Invalid of the field {@code email} */
    public EmailAddress {
        Rules rules = new Rules();
        typed = rules.line("email", typed, MAX_LENGTH);
        rules.require(FORM.matcher(typed).matches(), "email", "must be an address such as ada@example.org");
        rules.enforce();
    }

    /** As it is compared. */
    public String key() {
        return typed.toLowerCase(Locale.ROOT);
    }
}
