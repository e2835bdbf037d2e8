package dev.cimiento.domain.idempotency;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a request, so that the client can repeat it if the response was lost.
 *
 * @param userId the owner of the key: the key of another user finds no response
 * @param endpoint the operation; the same value is another key for another operation
 * @param value 1 to 255 printable characters (ASCII)
 */
public record IdempotencyKey(UUID userId, String endpoint, String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    /** @throws Invalid if the value is empty, too long or not printable */
    public IdempotencyKey {
        Rules rules = new Rules();
        rules.require(PRINTABLE.matcher(value).matches(), "key", "must be 1 to 255 printable characters (ASCII)");
        rules.enforce();
    }
}
