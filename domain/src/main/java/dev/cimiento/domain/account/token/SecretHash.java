package dev.cimiento.domain.account.token;

import dev.cimiento.domain.shared.Sha256;
import java.util.HexFormat;

/**
 * The stored form of a secret that this program issued. The secret has 256 random bits, so a plain SHA-256 cannot be
 * reversed by guessing.
 *
 * @param value hexadecimal digits
 */
public record SecretHash(String value) {

    public static SecretHash of(String token) {
        return new SecretHash(HexFormat.of().formatHex(Sha256.of(token)));
    }
}
