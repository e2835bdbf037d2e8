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

    private static final int MAX_ANSWERS = 10_000;

    private final Map<K, Known<V>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
            return size() > MAX_ANSWERS;
        }
    };
    private final Clock clock;
    private long changes;

    ShortTermCache(Clock clock) {
        this.clock = clock;
    }

    Optional<V> find(K key, Supplier<Optional<V>> question) {
        Instant now = clock.instant();
        long before;
        synchronized (known) {
            Known<V> found = known.get(key);
            if (found != null && found.until().isAfter(now)) {
                return Optional.of(found.answer());
            }
            before = changes;
        }
        Optional<V> answer = question.get();
        answer.ifPresent(value -> remember(key, new Known<>(value, now.plusSeconds(SECONDS)), before));
        return answer;
    }

    void forgetIf(BiPredicate<K, V> changed) {
        synchronized (known) {
            changes++;
            known.entrySet()
                    .removeIf(entry ->
                            changed.test(entry.getKey(), entry.getValue().answer()));
        }
    }

    /** A result that may be older than a concurrent change is not cached. */
    private void remember(K key, Known<V> answer, long before) {
        synchronized (known) {
            if (changes == before) {
                known.remove(key);
                known.put(key, answer);
            }
        }
    }

    private record Known<V>(V answer, Instant until) {}
}
