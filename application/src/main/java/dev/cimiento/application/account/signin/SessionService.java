package dev.cimiento.application.account.signin;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import java.util.List;

/** Lists and ends the sessions of the current user. */
public class SessionService {

    private final SessionRepository sessions;
    private final LiveRights rights;
    private final AccessCache accessCache;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SessionService(
            SessionRepository sessions,
            LiveRights rights,
            AccessCache accessCache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.sessions = sessions;
        this.rights = rights;
        this.accessCache = accessCache;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Lists the sessions of the current user, the newest first. */
    public List<Session> list(Actor actor) {
        return sessions.list(CurrentUser.of(actor, AccountPermissions.SECURE), entities.now());
    }

    /** @throws NotFound when the current user has no such session */
    public void end(Actor actor, Id<Session> session) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        transactions.inTransaction(() -> {
            rights.requireExclusively(actor, AccountPermissions.SECURE);
            if (!sessions.end(self, session)) {
                throw new NotFound("session", session);
            }
            audit.record(actor, AuditAction.SESSIONS_ENDED, self, "one");
            return session;
        });
        accessCache.remove(self);
    }

    /** Ends all sessions of the current user, including the current session. */
    public void endAll(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        transactions.inTransaction(() -> {
            rights.requireExclusively(actor, AccountPermissions.SECURE);
            sessions.endAll(self);
            audit.record(actor, AuditAction.SESSIONS_ENDED, self, "all");
            return self;
        });
        accessCache.remove(self);
    }
}
