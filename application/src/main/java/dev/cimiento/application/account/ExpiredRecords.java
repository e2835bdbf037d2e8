package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.SessionRepository;
import java.time.Duration;

/** Clears away what nobody can use any more; each method says how many it removed, which are that many at most. */
public final class ExpiredRecords {

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

    public int removeSessions(int most) {
        return sessions.removeExpired(entities.now(), most);
    }

    public int removeLinks(int most) {
        return links.removeExpired(entities.now(), most);
    }

    public int removeAccessTokens(int most) {
        return accessTokens.removeExpired(entities.now().minus(SHOWN), most);
    }
}
