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

    /** Tokens of programs are shown for some time after they expired, so that their owners see why a program failed. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final OneTimeTokenRepository links;
    private final PersonalAccessTokenRepository accessTokens;
    private final AuditLog audit;
    private final EntityFactory entities;

    public ExpiredRecords(
            SessionRepository sessions,
            OneTimeTokenRepository links,
            PersonalAccessTokenRepository accessTokens,
            AuditLog audit,
            EntityFactory entities) {
        this.sessions = sessions;
        this.links = links;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.entities = entities;
    }

    /** @param kept how long after its last use a session is kept, at most {@link Session#LIFETIME} */
    public int removeSessions(Duration kept, int most) {
        return sessions.removeExpired(entities.now().plus(Session.LIFETIME).minus(kept), most);
    }

    public int removeAuditEvents(Duration kept, int most) {
        return audit.removeBefore(entities.now().minus(kept), most);
    }

    /** As long as its mail may be tried again, an expired token can start to live again. */
    public int removeLinks(int most) {
        return links.removeExpired(entities.now().minus(OutboxWorker.PATIENCE), most);
    }

    public int removeAccessTokens(int most) {
        return accessTokens.removeExpired(entities.now().minus(SHOWN), most);
    }
}
