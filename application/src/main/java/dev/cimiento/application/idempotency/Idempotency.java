package dev.cimiento.application.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.idempotency.IdempotencyStore.Kept;
import dev.cimiento.domain.idempotency.KeptAnswer;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs what a client may ask for twice once, and keeps the answer: in the same transaction, so that there is never the
 * one without the other. What fails is undone and keeps nothing; the key can be used again.
 */
public final class Idempotency {

    /** How long a key answers. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyStore store;
    private final Transactions transactions;
    private final Clock clock;

    public Idempotency(IdempotencyStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param replayed whether the answer was kept from the first time */
    public record Outcome(KeptAnswer answer, boolean replayed) {}

    /**
     * @param requestHash the SHA-256 of all of the request, in hexadecimal digits
     * @param work does it, and renders the answer; run again where the transaction is
     * @throws Invalid when the key was used for another request
     */
    public Outcome once(IdempotencyKey key, String requestHash, Supplier<KeptAnswer> work) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            Optional<Kept> kept = store.take(key, requestHash, now, now.minus(KEPT));
            return kept.map(first -> replayed(first, requestHash)).orElseGet(() -> first(key, work));
        });
    }

    /**
     * Forgets keys that answer no more.
     *
     * @return how many, which are that many at most
     */
    public int removeOld(int most) {
        return store.removeTaken(clock.instant().minus(KEPT), most);
    }

    private Outcome first(IdempotencyKey key, Supplier<KeptAnswer> work) {
        KeptAnswer answer = work.get();
        store.keep(key, answer);
        return new Outcome(answer, false);
    }

    private static Outcome replayed(Kept kept, String requestHash) {
        if (!kept.requestHash().equals(requestHash)) {
            throw new Invalid("Idempotency-Key", "was used for another request");
        }
        return new Outcome(kept.answer(), true);
    }
}
