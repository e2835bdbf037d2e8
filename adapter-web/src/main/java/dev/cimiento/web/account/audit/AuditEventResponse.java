package dev.cimiento.web.account.audit;

import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.shared.Id;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done, as an admin gets it. */
@Schema(description = "Who did what to whose account, when and from where.")
public record AuditEventResponse(
        UUID id,
        Instant occurredAt,
        @Schema(example = "role-changed") String action,

        @Schema(description = "user, anonymous, system, or token with its id.", example = "user")
        String actor,

        @Schema(description = "The user who did it.") @Nullable
        UUID actorId,

        @Schema(description = "Whose account it was done to.") @Nullable
        UUID userId,

        @Schema(description = "The network address that it came from.", example = "192.0.2.1") @Nullable
        String address,

        @Schema(description = "What else matters, such as the new role.", example = "admin") @Nullable
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
