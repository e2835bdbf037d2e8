package dev.cimiento.domain.account;

import dev.cimiento.domain.account.token.SecretGenerator;
import java.util.concurrent.atomic.AtomicInteger;

/** Generates predictable secrets. */
public final class SequentialSecrets implements SecretGenerator {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String next() {
        return "secret-" + last.incrementAndGet();
    }
}
