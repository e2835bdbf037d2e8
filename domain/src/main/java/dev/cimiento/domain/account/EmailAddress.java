package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as the user typed it. Two addresses that differ only in case belong to the same person.
 *
 * <p>{@link #of} reads an address that a client sends. The constructor is for addresses that are stored already, and
 * for looking them up: earlier versions accepted forms that {@link #of} rejects.
 *
 * @param typed 3 to 254 characters (RFC 5321, 4.5.3.1.3) with an {@code @} among them
 */
public record EmailAddress(String typed) {

    public static final int MAX_LENGTH = 254;

    private static final String FIELD = "email";
    private static final String MESSAGE = "must be an address such as ada@example.org";
    private static final String ATOM = "[^\\s\\p{Z}\\p{Cc}\\p{Cf}@<>(),:;\"\\[\\]\\\\.]++";
    private static final String IN_LABEL = "[\\p{L}\\p{Nd}-]";

    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@(?:" + IN_LABEL + "++\\.)++" + IN_LABEL + "{2,}");

    /** @throws Invalid for the field {@code email} */
    public EmailAddress {
        Rules rules = new Rules();
        typed = rules.line(FIELD, typed, MAX_LENGTH);
        int at = typed.indexOf('@');
        rules.require(at > 0 && at < typed.length() - 1, FIELD, ViolationCode.MALFORMED, MESSAGE);
        rules.enforce();
    }

    /**
     * Reads an address to which mail will be sent. Rejects forms that a mail program reads as another address:
     * comments, quotes, lists, routes and dots in a row (RFC 5322, 3.4).
     *
     * @throws Invalid for the field {@code email}
     */
    public static EmailAddress of(String text) {
        EmailAddress address = new EmailAddress(text);
        Rules rules = new Rules();
        rules.require(FORM.matcher(address.typed).matches(), FIELD, ViolationCode.MALFORMED, MESSAGE);
        rules.enforce();
        return address;
    }

    /** Returns the address in lower case, for comparison. */
    public String key() {
        return typed.toLowerCase(Locale.ROOT);
    }
}
