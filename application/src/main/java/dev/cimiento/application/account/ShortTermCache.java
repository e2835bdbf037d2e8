package dev.cimiento.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * A cache of results for {@value #SECONDS} seconds. Empty results are not cached.
 *
 * @param <K> the key
 * @param <V> the result
 */
final class ShortTermCache<K, V> {

    static final int SECONDS = 5;

    private static final int MAX_ENTRIES = 10_000;

    private final Map<K, CachedResult<V>> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, CachedResult<V>> eldest) {
            return size() > MAX_ENTRIES;
        }
    };
    private final Clock clock;
    private long changes;

    ShortTermCache(Clock clock) {
        this.clock = clock;
    }

    Optional<V> find(K key, Supplier<Optional<V>> loader) {
        Instant now = clock.instant();
        long before;
        synchronized (entries) {
            CachedResult<V> found = entries.get(key);
            if (found != null && found.until().isAfter(now)) {
                return Optional.of(found.value());
            }
            before = changes;
        }
        Optional<V> loaded = loader.get();
        loaded.ifPresent(value -> put(key, new CachedResult<>(value, now.plusSeconds(SECONDS)), before));
        return loaded;
    }

    void removeIf(BiPredicate<K, V> changed) {
        synchronized (entries) {
            changes++;
            entries.entrySet()
                    .removeIf(entry ->
                            changed.test(entry.getKey(), entry.getValue().value()));
        }
    }

    /** Does not cache a result that was read before a concurrent change. */
    private void put(K key, CachedResult<V> entry, long before) {
        synchronized (entries) {
            if (changes == before) {
                entries.remove(key);
                entries.put(key, entry);
            }
        }
    }

    private record CachedResult<V>(V value, Instant until) {}
}
