package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The secret of a mailed link. It proves that its bearer reads mail at the user's address.
 *
 * @param mail the message that carries it
 * @param expiresAt the end of the token's lifetime, which starts again at each attempt to send the mail
 */
public record OneTimeToken(Id<User> user, Purpose purpose, SecretHash hash, Id<OutboxMessage> mail, Instant expiresAt) {

    public static OneTimeToken of(Id<User> user, Purpose purpose, String token, Id<OutboxMessage> mail, Instant now) {
        return new OneTimeToken(user, purpose, SecretHash.of(token), mail, purpose.expiry(now));
    }

    /** Returns the same token with a lifetime that starts now, when its mail is sent. */
    public OneTimeToken restarted(Instant now) {
        return new OneTimeToken(user, purpose, hash, mail, purpose.expiry(now));
    }

    /** The operation that a token allows. */
    public enum Purpose {
        EMAIL_VERIFICATION(Duration.ofDays(2)),
        PASSWORD_RESET(Duration.ofMinutes(15));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        /** Returns the end of a lifetime that starts now. */
        public Instant expiry(Instant now) {
            return now.plus(lifetime);
        }

        /** Returns the name of the purpose in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
