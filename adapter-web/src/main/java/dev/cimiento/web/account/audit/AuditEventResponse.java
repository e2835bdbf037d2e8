package dev.cimiento.web.account.audit;

import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit event as an admin gets it. */
@Schema(description = "An action on an account: the actor, the account, the time and the network address.")
public record AuditEventResponse(
        @Schema(description = "The id of the event.") UUID id,

        @Schema(description = "The time of the action, in UTC.")
        Instant occurredAt,

        @Schema(description = "The action.", example = "role-changed") @OneOf(AuditAction.class)
        String action,

        @Schema(description = "The kind of actor: user, anonymous, system, or token with its id.", example = "user")
        String actor,

        @Schema(description = "The user who acted, if the actor is known.") @Nullable
        UUID actorId,

        @Schema(description = "The user whose account was affected.") @Nullable
        UUID userId,

        @Schema(description = "The network address of the client.", example = "192.0.2.1") @Nullable
        String address,

        @Schema(description = "A detail of the action, such as the new role.", example = "admin") @Nullable
        String note) {

    static AuditEventResponse of(AuditEvent event) {
        return new AuditEventResponse(
                event.id().value(),
                event.occurredAt(),
                event.action().code(),
                event.actor(),
                event.actorId().map(Id::value).orElse(null),
                event.userId().map(Id::value).orElse(null),
                event.address().orElse(null),
                event.note().orElse(null));
    }
}
