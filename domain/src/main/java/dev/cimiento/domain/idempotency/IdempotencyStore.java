package dev.cimiento.domain.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the answers to requests are kept that may come again. */
public interface IdempotencyStore {

    /**
     * Takes a key for a request, in the transaction of what the request is for. It waits for whoever has taken it and is
     * still under way, and then finds what that one kept, or that it is free.
     *
     * @param requestHash the SHA-256 of the request, in hexadecimal digits
     * @param freeBefore a key that was taken earlier is free
     * @return what is kept under the key; empty when it was free, and is the caller's now
     */
    Optional<Kept> take(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore);

    /** Keeps the answer under a key that was taken in this transaction. */
    void keep(IdempotencyKey key, KeptAnswer answer);

    /**
     * Forgets keys that were taken before.
     *
     * @return how many, at most {@code max}
     */
    int removeTaken(Instant before, int max);

    /**
     * Lists the keys of a user in the order of endpoint and value.
     *
     * @param after the last key of the batch before; empty for the first batch
     */
    List<Taken> taken(UUID user, Optional<IdempotencyKey> after, int most);

    /** Forgets all keys of a user, with what was answered. */
    void forget(UUID user);

    /** A key and when it was taken. */
    record Taken(IdempotencyKey key, Instant at) {}

    /** The answer to a request, and which one that was. */
    record Kept(String requestHash, KeptAnswer answer) {}
}
