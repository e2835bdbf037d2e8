package dev.cimiento.application.account;

import dev.cimiento.application.mail.OutboxWorker;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import java.time.Duration;

/** Deletes records that have expired or are past their retention period. Each method deletes at most a given number. */
public final class ExpiredRecords {

    /** Expired personal access tokens are kept for a while, so that their owners can see why a program fails. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final OneTimeTokenRepository oneTimeTokens;
    private final PersonalAccessTokenRepository accessTokens;
    private final AuditLog audit;
    private final EntityFactory entities;

    public ExpiredRecords(
            SessionRepository sessions,
            OneTimeTokenRepository oneTimeTokens,
            PersonalAccessTokenRepository accessTokens,
            AuditLog audit,
            EntityFactory entities) {
        this.sessions = sessions;
        this.oneTimeTokens = oneTimeTokens;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.entities = entities;
    }

    /** @param kept the retention period after the last use of a session, at most {@link Session#LIFETIME} */
    public int removeSessions(Duration kept, int most) {
        return sessions.removeExpired(entities.now().plus(Session.LIFETIME).minus(kept), most);
    }

    public int removeAuditEvents(Duration kept, int most) {
        return audit.removeBefore(entities.now().minus(kept), most);
    }

    /**
     * Deletes one-time tokens. An expired token is kept while its mail can be sent again, since that starts its
     * lifetime again.
     */
    public int removeOneTimeTokens(int most) {
        return oneTimeTokens.removeExpired(entities.now().minus(OutboxWorker.MAX_AGE), most);
    }

    public int removeAccessTokens(int most) {
        return accessTokens.removeExpired(entities.now().minus(SHOWN), most);
    }
}
