package dev.cimiento.web.shared.value;

import dev.cimiento.domain.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;

/** A short text that is the same for the same bytes, on every machine, and hardly ever for others. */
public final class Fingerprint {

    private static final int BYTES = 9;

    private Fingerprint() {}

    public static String of(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(content), BYTES));
    }
}
