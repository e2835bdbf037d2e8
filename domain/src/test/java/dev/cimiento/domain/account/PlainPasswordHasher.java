package dev.cimiento.domain.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Hides nothing and takes no time. */
public final class PlainPasswordHasher implements PasswordHasher {

    private static final String OUTDATED = "outdated";

    private final AtomicInteger salts = new AtomicInteger();

    /** As one made with less effort would be. */
    public static String outdated(String password) {
        return OUTDATED + ":" + password;
    }

    @Override
    public String hash(String password) {
        return salts.incrementAndGet() + ":" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.substring(hash.indexOf(':') + 1).equals(password);
    }

    @Override
    public void matchesNothing(String password) {
        matches(password, hash(""));
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith(OUTDATED);
    }
}
