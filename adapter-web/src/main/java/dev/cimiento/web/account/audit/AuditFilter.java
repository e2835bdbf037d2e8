package dev.cimiento.web.account.audit;

import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters that filter audit events. All parameters that are given must match. */
public record AuditFilter(
        @Parameter(description = "Only actions of this user.") @Nullable
        Id<User> actorId,

        @Parameter(description = "Only actions on this user's account.") @Nullable
        Id<User> userId,

        @Parameter(description = "Only events with this action.", example = "sign-in-failed") @Nullable
        AuditAction action,

        @Parameter(description = "Only events at or after this time.", example = "2026-03-01T00:00:00Z") @Nullable
        Instant from,

        @Parameter(description = "Only events before this time.", example = "2026-04-01T00:00:00Z") @Nullable
        Instant until) {

    /** @throws Invalid if {@code from} is not before {@code until} */
    AuditQuery query(PageRequest<AuditSort> page) {
        return new AuditQuery(
                Optional.ofNullable(actorId),
                Optional.ofNullable(userId),
                Optional.ofNullable(action),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                page);
    }
}
