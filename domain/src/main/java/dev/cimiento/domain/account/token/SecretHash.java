package dev.cimiento.domain.account.token;

import dev.cimiento.domain.shared.Sha256;
import java.util.HexFormat;

/**
 * What is kept of a token that this program has given away: with 256 random bits in it, its plain SHA-256 leads nobody
 * back.
 *
 * @param value in hexadecimal digits
 */
public record SecretHash(String value) {

    public static SecretHash of(String token) {
        return new SecretHash(HexFormat.of().formatHex(Sha256.of(token)));
    }
}
