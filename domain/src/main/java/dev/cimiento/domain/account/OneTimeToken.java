package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a link in a mail proves: that who has it reads mail at the user's address. */
public record OneTimeToken(Id<User> user, Purpose purpose, SecretHash hash, Instant expiresAt) {

    public static OneTimeToken of(Id<User> user, Purpose purpose, String token, Instant now) {
        return new OneTimeToken(user, purpose, SecretHash.of(token), now.plus(purpose.lifetime));
    }

    /** What it is good for. */
    public enum Purpose {
        EMAIL_VERIFICATION(Duration.ofDays(2)),
        PASSWORD_RESET(Duration.ofMinutes(15));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        /** As it is written outside of this program. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
