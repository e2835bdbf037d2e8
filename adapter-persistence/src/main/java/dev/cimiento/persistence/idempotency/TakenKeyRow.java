package dev.cimiento.persistence.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.IdempotencyStore.ClaimedKey;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

record TakenKeyRow(Id<?> userId, String endpoint, String key, Instant createdAt) implements Row<ClaimedKey> {

    @Override
    public ClaimedKey toDomain() {
        return new ClaimedKey(new IdempotencyKey(userId.value(), endpoint, key), createdAt);
    }
}
