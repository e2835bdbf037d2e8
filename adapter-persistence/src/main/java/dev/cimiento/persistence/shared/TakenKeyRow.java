package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdempotencyKey;
import dev.cimiento.domain.shared.IdempotencyStore.Taken;
import java.time.Instant;

record TakenKeyRow(Id<?> userId, String endpoint, String key, Instant createdAt) implements Row<Taken> {

    @Override
    public Taken toDomain() {
        return new Taken(new IdempotencyKey(userId.value(), endpoint, key), createdAt);
    }
}
