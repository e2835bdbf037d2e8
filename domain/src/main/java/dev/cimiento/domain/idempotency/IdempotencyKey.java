package dev.cimiento.domain.idempotency;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies a request that a client repeats if it has lost the response.
 *
 * @param userId the owner of the key, a user or a thing; a key of another owner with the same value is a different key
 * @param endpoint the operation; the same value at another operation is a different key
 * @param value 1 to 255 printable ASCII characters
 */
public record IdempotencyKey(UUID userId, String endpoint, String value) {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    /** @throws Invalid if the value is empty, too long or not printable */
    public IdempotencyKey {
        Rules rules = new Rules();
        rules.require(
                PRINTABLE.matcher(value).matches(),
                "key",
                ViolationCode.MALFORMED,
                "must be 1 to 255 printable characters (ASCII)");
        rules.enforce();
    }
}
