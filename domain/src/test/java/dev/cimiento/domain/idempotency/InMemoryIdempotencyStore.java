package dev.cimiento.domain.idempotency;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stored responses in memory. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {

    private record Row(String requestHash, Instant claimedAt, Optional<StoredResponse> response) {}

    private final InMemoryDatabase database;
    private final Table<IdempotencyKey, Row> keys;

    public InMemoryIdempotencyStore(InMemoryDatabase database) {
        this.database = database;
        this.keys = database.newTable();
    }

    /** Claims a key without waiting, since transactions in memory run one after the other. */
    @Override
    public Optional<Stored> claim(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore) {
        return database.statement(() -> {
            Optional<Row> taken = Optional.ofNullable(keys.rows().get(key))
                    .filter(row -> !row.claimedAt().isBefore(freeBefore));
            if (taken.isEmpty()) {
                keys.change(rows -> rows.put(key, new Row(requestHash, now, Optional.empty())));
            }
            return taken.map(row -> new Stored(row.requestHash(), row.response().orElseThrow()));
        });
    }

    @Override
    public void store(IdempotencyKey key, StoredResponse response) {
        database.statement(() -> {
            Row taken = keys.row(key);
            keys.change(rows -> rows.put(key, new Row(taken.requestHash(), taken.claimedAt(), Optional.of(response))));
            return key;
        });
    }

    @Override
    public int removeClaimedBefore(Instant before, int max) {
        return database.statement(() -> {
            List<IdempotencyKey> old = keys.rows().entrySet().stream()
                    .filter(row -> row.getValue().claimedAt().isBefore(before))
                    .map(Map.Entry::getKey)
                    .limit(max)
                    .toList();
            keys.change(rows -> old.forEach(rows::remove));
            return old.size();
        });
    }

    @Override
    public List<ClaimedKey> listOf(UUID user, Optional<IdempotencyKey> after, int most) {
        Comparator<IdempotencyKey> order =
                Comparator.comparing(IdempotencyKey::endpoint).thenComparing(IdempotencyKey::value);
        return database.statement(() -> keys.rows().entrySet().stream()
                .filter(row -> row.getKey().userId().equals(user))
                .filter(row -> after.isEmpty() || order.compare(row.getKey(), after.get()) > 0)
                .sorted(Map.Entry.comparingByKey(order))
                .limit(most)
                .map(row -> new ClaimedKey(row.getKey(), row.getValue().claimedAt()))
                .toList());
    }

    @Override
    public void removeAllOf(UUID user) {
        database.statement(() -> {
            keys.change(rows -> rows.keySet().removeIf(key -> key.userId().equals(user)));
            return user;
        });
    }
}
