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
 * Responses in PostgreSQL. The unique index makes a transaction wait for a key that another one has written and not
 * committed (PostgreSQL manual, 13.2.1 and {@code insert … on conflict}).
 */
public final class MyBatisIdempotencyStore implements IdempotencyStore {

    /** The number of stored responses at which counting ends. */
    static final int MOST_COUNTED = 100_000;

    private final IdempotencyMapper mapper;

    public MyBatisIdempotencyStore(Mappers mappers) {
        mapper = mappers.get(IdempotencyMapper.class);
    }

    @Override
    public Optional<Stored> take(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore) {
        return mapper.take(key, requestHash, now, freeBefore) == 1
                ? Optional.empty()
                : Optional.of(mapper.find(key).read());
    }

    @Override
    public void keep(IdempotencyKey key, StoredResponse response) {
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
    public int removeTaken(Instant before, int max) {
        return mapper.deleteTaken(before, max);
    }

    @Override
    public List<Taken> taken(UUID user, Optional<IdempotencyKey> after, int most) {
        return mapper.taken(user, after, most).stream().map(Row::read).toList();
    }

    /** Returns the number of stored responses, at most {@value #MOST_COUNTED}, for metrics. */
    public long count() {
        return mapper.count(MOST_COUNTED);
    }

    @Override
    public void forget(UUID user) {
        mapper.deleteOf(user);
    }
}
