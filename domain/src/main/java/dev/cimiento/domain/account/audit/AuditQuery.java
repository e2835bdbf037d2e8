package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.time.Instant;
import java.util.Optional;

/**
 * Filters and page of a list of audit events; all filters apply together.
 *
 * @param actorId selects events of this actor
 * @param userId selects events on this user's account
 * @param from selects events at this time or later
 * @param until selects events before this time
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
        rules.require(inOrder, "from", ViolationCode.CONTRADICTORY, "must be before until");
        rules.enforce();
    }
}
