package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.IdempotencyKey;
import dev.cimiento.domain.shared.IdempotencyStore;
import dev.cimiento.domain.shared.KeptAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers in PostgreSQL. A key that another transaction has written and not committed is waited for: the unique index
 * sees to that (PostgreSQL manual, 13.2.1 and {@code insert … on conflict}).
 */
public final class MyBatisIdempotencyStore implements IdempotencyStore {

    private final IdempotencyMapper mapper;

    public MyBatisIdempotencyStore(Mappers mappers) {
        mapper = mappers.get(IdempotencyMapper.class);
    }

    @Override
    public Optional<Kept> take(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore) {
        return mapper.take(key, requestHash, now, freeBefore) == 1
                ? Optional.empty()
                : Optional.of(mapper.find(key).read());
    }

    @Override
    public void keep(IdempotencyKey key, KeptAnswer answer) {
        mapper.keep(
                key,
                answer,
                SqlArray.of(
                        "text",
                        answer.headers().entrySet().stream()
                                .map(header -> IdempotencyRow.header(header.getKey(), header.getValue()))
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

    @Override
    public void forget(UUID user) {
        mapper.deleteOf(user);
    }
}
