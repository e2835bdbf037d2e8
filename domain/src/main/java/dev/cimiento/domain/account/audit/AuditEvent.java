package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did what to whose account, when and from where. It holds no secret, and no address for mail.
 *
 * @param actor what the one who did it is called
 * @param actorId the user who did it; empty for this program, and for one who has not signed in
 * @param userId whose account it was done to; empty where there is none, as for a sign-in with an unknown address
 * @param address the network address that it came from
 * @param note what else matters, such as the new role
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
