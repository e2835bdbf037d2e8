package dev.cimiento.web.shared.value;

import dev.cimiento.domain.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;

/** A short hash of bytes as text: the first 72 bits of their SHA-256. It is the same on every machine. */
public final class Fingerprint {

    private static final int BYTES = 9;

    private Fingerprint() {}

    public static String of(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(content), BYTES));
    }
}
