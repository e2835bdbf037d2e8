package dev.cimiento.application.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.idempotency.IdempotencyStore.Stored;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.domain.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a request once per idempotency key and stores its response. The effect, the key and the response are one
 * transaction. A request that fails is rolled back with its key, which can then be used again.
 */
public final class Idempotency {

    /** The retention period of keys and responses. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyStore store;
    private final Transactions transactions;
    private final Clock clock;

    public Idempotency(IdempotencyStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The response to a request.
     *
     * @param replayed true if an earlier request with the same key has produced the response
     */
    public record Outcome(StoredResponse response, boolean replayed) {}

    /**
     * Runs the work and stores its response, or returns the response that is stored for the key.
     *
     * @param requestHash the SHA-256 of the whole request, in hexadecimal digits
     * @param work does what the request is for and returns the response; it runs again if its transaction does
     * @throws KeyReused if the key was used for another request
     */
    public Outcome once(IdempotencyKey key, String requestHash, Supplier<StoredResponse> work) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            Optional<Stored> stored = store.claim(key, requestHash, now, now.minus(KEPT));
            return stored.map(first -> replayed(first, requestHash)).orElseGet(() -> first(key, work));
        });
    }

    /**
     * Deletes keys that are past their retention period.
     *
     * @return the number of deleted keys, at most {@code most}
     */
    public int removeOld(int most) {
        return store.removeClaimedBefore(clock.instant().minus(KEPT), most);
    }

    private Outcome first(IdempotencyKey key, Supplier<StoredResponse> work) {
        StoredResponse response = work.get();
        store.store(key, response);
        return new Outcome(response, false);
    }

    private static Outcome replayed(Stored stored, String requestHash) {
        if (!stored.requestHash().equals(requestHash)) {
            throw new KeyReused();
        }
        return new Outcome(stored.response(), true);
    }
}
