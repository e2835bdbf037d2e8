package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.mail.StoredMail;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record StoredMailRow(
        Id<OutboxMessage> id,
        Instant createdAt,
        String recipient,
        String subject,
        @Nullable Instant sentAt) implements Row<StoredMail> {

    @Override
    public StoredMail toDomain() {
        return new StoredMail(id, createdAt, recipient, subject, Optional.ofNullable(sentAt));
    }
}
