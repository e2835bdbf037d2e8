package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Clears away what nobody can use any more, in small batches, so that nobody waits for it. */
public final class ExpiredRecords {

    private static final int BATCH = 1_000;

    /** Tokens of programs are shown for some time after they expired, so that their owners see why a program failed. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final OneTimeTokenRepository links;
    private final AccessTokenRepository accessTokens;
    private final EntityFactory entities;

    public ExpiredRecords(
            SessionRepository sessions,
            OneTimeTokenRepository links,
            AccessTokenRepository accessTokens,
            EntityFactory entities) {
        this.sessions = sessions;
        this.links = links;
        this.accessTokens = accessTokens;
        this.entities = entities;
    }

    public void remove() {
        Instant now = entities.now();
        whileFull(most -> sessions.removeExpired(now, most));
        whileFull(most -> links.removeExpired(now, most));
        whileFull(most -> accessTokens.removeExpired(now.minus(SHOWN), most));
    }

    private static void whileFull(IntUnaryOperator batch) {
        while (batch.applyAsInt(BATCH) >= BATCH) {
            // The next one.
        }
    }
}
