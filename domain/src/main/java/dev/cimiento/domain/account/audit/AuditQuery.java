package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.time.Instant;
import java.util.Optional;

/**
 * Which audit events to list; each filter narrows.
 *
 * @param actorId only what this user did
 * @param userId only what was done to this user's account
 * @param from only what was done then or later
 * @param until only what was done before
 */
public record AuditQuery(
        Optional<Id<User>> actorId,
        Optional<Id<User>> userId,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> until,
        PageRequest<AuditSort> page)
        implements Query<AuditSort> {

    public AuditQuery {
        Rules rules = new Rules();
        boolean inOrder = from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get());
        rules.require(inOrder, "from", "must be before until");
        rules.enforce();
    }
}
