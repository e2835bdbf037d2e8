package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param body null once the mail was sent or given up */
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
