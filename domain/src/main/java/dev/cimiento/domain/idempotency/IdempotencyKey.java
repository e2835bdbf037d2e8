package dev.cimiento.domain.idempotency;

import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a client gives to a request so that it can send it again, when it has not heard what became of it.
 *
 * @param userId whose key it is: nobody else's ever answers
 * @param endpoint what it was given to; the same value is another key elsewhere
 * @param value 1 to 255 printable characters (ASCII)
 */
public record IdempotencyKey(UUID userId, String endpoint, String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    /** @throws Invalid when it is too long, or not printable */
    public IdempotencyKey {
        Rules rules = new Rules();
        rules.require(
                PRINTABLE.matcher(value).matches(), "Idempotency-Key", "must be 1 to 255 printable characters (ASCII)");
        rules.enforce();
    }
}
