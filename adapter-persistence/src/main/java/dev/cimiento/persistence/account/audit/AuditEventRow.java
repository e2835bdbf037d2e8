package dev.cimiento.persistence.account.audit;

import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record AuditEventRow(
        Id<AuditEvent> id,
        Instant occurredAt,
        String action,
        String actor,
        @Nullable Id<User> actorId,
        @Nullable Id<User> userId,
        @Nullable String address,
        @Nullable String note)
        implements Row<AuditEvent> {

    @Override
    public AuditEvent toDomain() {
        return new AuditEvent(
                id,
                occurredAt,
                AuditAction.of(action),
                actor,
                Optional.ofNullable(actorId),
                Optional.ofNullable(userId),
                Optional.ofNullable(address),
                Optional.ofNullable(note));
    }
}
