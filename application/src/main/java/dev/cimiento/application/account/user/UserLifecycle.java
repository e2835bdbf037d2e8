package dev.cimiento.application.account.user;

import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import java.util.List;

/**
 * Changes or deletes a user, with all consequences: mails, audit events, ended sessions. Each method is called in the
 * transaction that has locked the user and checked the actor's permissions.
 */
public final class UserLifecycle {

    private final UserRepository users;
    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository accessTokens;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final List<PersonalData> personalData;
    private final EntityFactory entities;

    /** @param personalData the personal data of all features, in the order of erasure */
    public UserLifecycle(
            UserRepository users,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            AuditTrail audit,
            List<PersonalData> personalData,
            EntityFactory entities) {
        this.users = users;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.mail = mail;
        this.audit = audit;
        this.personalData = personalData;
        this.entities = entities;
    }

    /** @throws Conflict {@code email-taken} when another account has the address */
    Entity<User> replace(Actor actor, Entity<User> present, User state) {
        User before = present.state();
        User now = state.replacing(before);
        Entity<User> after = entities.change(present, now);
        users.update(after);
        if (now.hasOtherEmailThan(before)) {
            mail.sendAddressChanged(before.email(), after);
            audit.record(actor, AuditAction.EMAIL_CHANGED, after.id());
        }
        if (before.role() != now.role()) {
            audit.record(actor, AuditAction.ROLE_CHANGED, after.id(), now.role().code());
        }
        if (before.active() && !now.active()) {
            sessions.endAll(after.id());
            accessTokens.removeAll(after.id());
            audit.record(actor, AuditAction.USER_DEACTIVATED, after.id());
        }
        if (!before.active() && now.active()) {
            audit.record(actor, AuditAction.USER_ACTIVATED, after.id());
        }
        return after;
    }

    void delete(Actor actor, Entity<User> present) {
        personalData.forEach(data -> data.eraseOf(present));
        users.remove(present.id(), present.version());
        audit.record(actor, AuditAction.USER_DELETED, present.id());
    }
}
