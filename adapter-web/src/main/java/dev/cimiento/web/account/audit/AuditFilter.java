package dev.cimiento.web.account.audit;

import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which audit events an admin wants, by query parameters: each narrows; all may be combined. */
public record AuditFilter(
        @Parameter(description = "Only what this user did.") @Nullable
        Id<User> actorId,

        @Parameter(description = "Only what was done to this user's account.") @Nullable
        Id<User> userId,

        @Parameter(description = "Only this action.", schema = @Schema(maxLength = 60), example = "sign-in-failed")
        @Nullable
        String action,

        @Parameter(description = "Only what was done then or later.", example = "2026-03-01T00:00:00Z") @Nullable
        Instant from,

        @Parameter(description = "Only what was done before.", example = "2026-04-01T00:00:00Z") @Nullable
        Instant until) {

    /** @throws Invalid when there is no such action, or the times are not in order */
    AuditQuery query(PageRequest<AuditSort> page) {
        return new AuditQuery(
                Optional.ofNullable(actorId),
                Optional.ofNullable(userId),
                Optional.ofNullable(action).map(AuditAction::of),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                page);
    }
}
