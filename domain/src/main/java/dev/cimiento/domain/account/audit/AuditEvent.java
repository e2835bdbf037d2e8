package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * An action on an account: actor, account, time and network address. An event contains no secret and no e-mail address.
 *
 * @param actor the name of the actor
 * @param actorId the user who acted; empty for this program and for anonymous clients
 * @param userId the user of the account; empty if there is no account, as for a sign-in with an unknown address
 * @param address the network address of the client
 * @param note further details, such as the new role
 */
public record AuditEvent(
        Id<AuditEvent> id,
        Instant occurredAt,
        AuditAction action,
        String actor,
        Optional<Id<User>> actorId,
        Optional<Id<User>> userId,
        Optional<String> address,
        Optional<String> note) {

    public static AuditEvent of(
            Id<AuditEvent> id,
            Instant now,
            Actor actor,
            AuditAction action,
            Optional<Id<User>> userId,
            Optional<String> note) {
        return new AuditEvent(
                id, now, action, actor.name(), actor.userId().map(Id::new), userId, actor.address(), note);
    }
}
