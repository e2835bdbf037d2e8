package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.account.token.SecretGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** Generates secrets of 256 bits from the secure random generator of the system. */
public final class RandomSecrets implements SecretGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
