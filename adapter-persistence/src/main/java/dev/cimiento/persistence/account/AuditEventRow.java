package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.AuditEvent;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record AuditEventRow(
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
