package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.OutboxMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param body there as long as the mail waits */
record OutboxRow(
        Id<OutboxMessage> id,
        Instant createdAt,
        String recipient,
        String subject,
        @Nullable String body,
        int attempts) implements Row<OutboxMessage> {

    @Override
    public OutboxMessage toDomain() {
        return new OutboxMessage(id, new Mail(recipient, subject, body == null ? "" : body), attempts, createdAt);
    }
}
