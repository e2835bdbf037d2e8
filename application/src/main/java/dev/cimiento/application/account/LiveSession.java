package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Unauthenticated;

/**
 * Asks the database, and not the {@link AccessMemory}, whether a session goes on, before something is done in it that
 * would outlast it: another server may have ended it a moment ago.
 */
record LiveSession(SessionRepository sessions, EntityFactory entities) {

    /**
     * Inside the transaction that does it, until whose end nobody ends the session.
     *
     * @throws Unauthenticated when it has ended
     */
    void require(Actor actor) {
        Id<User> user = new Id<>(actor.requireUser());
        actor.sessionId()
                .map(Id<Session>::new)
                .filter(session -> sessions.holds(session, user, entities.now()))
                .orElseThrow(Unauthenticated::new);
    }
}
