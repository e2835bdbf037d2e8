package dev.cimiento.persistence.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stored responses in PostgreSQL. The unique index makes a transaction wait for a key that another transaction has
 * inserted and not committed (PostgreSQL manual, 13.2.1 and {@code insert … on conflict}).
 */
public final class MyBatisIdempotencyStore implements IdempotencyStore {

    /** The number of stored responses at which counting ends. */
    static final int MAX_COUNTED = 100_000;

    private final IdempotencyMapper mapper;

    public MyBatisIdempotencyStore(Mappers mappers) {
        mapper = mappers.get(IdempotencyMapper.class);
    }

    @Override
    public Optional<Stored> claim(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore) {
        return mapper.claim(key, requestHash, now, freeBefore) == 1
                ? Optional.empty()
                : Optional.of(mapper.find(key).read());
    }

    @Override
    public void store(IdempotencyKey key, StoredResponse response) {
        mapper.keep(
                key,
                response,
                SqlArray.of(
                        "text",
                        response.attributes().entrySet().stream()
                                .map(attribute -> IdempotencyRow.header(attribute.getKey(), attribute.getValue()))
                                .toList()));
    }

    @Override
    public int removeClaimedBefore(Instant before, int max) {
        return mapper.deleteTaken(before, max);
    }

    @Override
    public List<ClaimedKey> listOf(UUID user, Optional<IdempotencyKey> after, int most) {
        return mapper.taken(user, after, most).stream().map(Row::read).toList();
    }

    /** Returns the number of stored responses, at most {@value #MAX_COUNTED}, for metrics. */
    public long count() {
        return mapper.count(MAX_COUNTED);
    }

    @Override
    public void removeAllOf(UUID user) {
        mapper.deleteOf(user);
    }
}
