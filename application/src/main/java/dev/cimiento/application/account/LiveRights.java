package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads an actor's permissions from the database and locks them, before a use case whose effect outlasts the session.
 * The permissions of the request can be outdated: a long upload delays the use case, or another server revokes them.
 *
 * <p>Each method is called inside the transaction that has the effect, before it locks anything but users. A revocation
 * locks the same rows, so it happens either before the check or after the effect.
 */
public final class LiveRights {

    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository tokens;
    private final EntityFactory entities;

    public LiveRights(SessionRepository sessions, PersonalAccessTokenRepository tokens, EntityFactory entities) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.entities = entities;
    }

    /**
     * Returns the actor with the permissions that it still has.
     *
     * @throws Unauthenticated when the session ended, the token was revoked or the account is not active
     * @throws Forbidden when the actor no longer has the permission
     */
    public Actor require(Actor actor, Permission permission) {
        return require(actor, permission, UserLock.SHARED);
    }

    /** As {@link #require}, for a use case that then changes the actor's own account or sessions. */
    public Actor requireExclusively(Actor actor, Permission permission) {
        return require(actor, permission, UserLock.EXCLUSIVE);
    }

    private Actor require(Actor actor, Permission permission, UserLock lock) {
        if (actor.unrestricted()) {
            return actor;
        }
        Id<User> user = new Id<>(actor.requireUser());
        Predicate<Permission> held = inSession(actor, user, lock)
                .or(() -> ofProgram(actor, user, lock))
                .orElseThrow(Unauthenticated::new);
        Actor live = actor.keeping(held);
        live.require(permission);
        return live;
    }

    private Optional<Predicate<Permission>> inSession(Actor actor, Id<User> user, UserLock lock) {
        return actor.sessionId()
                .map(Id<Session>::new)
                .flatMap(session -> sessions.lockRole(session, user, lock, entities.now()))
                .map(role -> permission -> role.audience().includes(permission.audience()));
    }

    private Optional<Predicate<Permission>> ofProgram(Actor actor, Id<User> user, UserLock lock) {
        return actor.accessTokenId()
                .map(Id<PersonalAccessToken>::new)
                .flatMap(token -> tokens.lockGrant(token, user, lock, entities.now()))
                .map(grant -> grant::allows);
    }
}
