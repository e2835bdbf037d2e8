package dev.cimiento.persistence.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.IdempotencyStore.Taken;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

record TakenKeyRow(Id<?> userId, String endpoint, String key, Instant createdAt) implements Row<Taken> {

    @Override
    public Taken toDomain() {
        return new Taken(new IdempotencyKey(userId.value(), endpoint, key), createdAt);
    }
}
