package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.OutboxMessage;
import dev.cimiento.domain.shared.StoredMail;
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
