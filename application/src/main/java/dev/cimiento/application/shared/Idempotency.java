package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.IdempotencyKey;
import dev.cimiento.domain.shared.IdempotencyStore;
import dev.cimiento.domain.shared.IdempotencyStore.Kept;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.KeptAnswer;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.Unauthenticated;
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
     * @param request what was asked for, and under which key
     * @param work does it, and renders the answer; run again where the transaction is
     * @throws Invalid when the key was used for another request
     * @throws Unauthenticated when nobody knows who asks, whose key it would be
     */
    public Outcome once(Actor actor, KeyedRequest request, Supplier<KeptAnswer> work) {
        IdempotencyKey key = new IdempotencyKey(actor.requireUser(), request.endpoint(), request.key());
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            Optional<Kept> kept = store.take(key, request.hash(), now, now.minus(KEPT));
            return kept.map(first -> replayed(first, request)).orElseGet(() -> first(key, work));
        });
    }

    /**
     * Forgets keys that answer no more.
     *
     * @return how many, at most {@code max}
     */
    public int removeOld(int max) {
        return store.removeTaken(clock.instant().minus(KEPT), max);
    }

    private Outcome first(IdempotencyKey key, Supplier<KeptAnswer> work) {
        KeptAnswer answer = work.get();
        store.keep(key, answer);
        return new Outcome(answer, false);
    }

    private static Outcome replayed(Kept kept, KeyedRequest request) {
        if (!kept.requestHash().equals(request.hash())) {
            throw new Invalid("Idempotency-Key", "was used for another request");
        }
        return new Outcome(kept.answer(), true);
    }
}
