package dev.cimiento.domain.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the responses to requests that may be repeated. */
public interface IdempotencyStore {

    /**
     * Takes a key for a request, in the transaction of what the request is for. If another transaction has taken the key
     * and not ended, it waits: it then finds the response that was stored, or a free key.
     *
     * @param requestHash the SHA-256 of the request, in hexadecimal digits
     * @param freeBefore a key that was taken earlier is free
     * @return the response stored for the key; empty if the key was free and is now taken for this request
     */
    Optional<Stored> take(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore);

    /** Stores the response for a key that was taken in this transaction. */
    void keep(IdempotencyKey key, StoredResponse response);

    /**
     * Deletes keys that were taken before.
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

    /** Deletes all keys of a user, with their responses. */
    void forget(UUID user);

    /** A key and when it was taken. */
    record Taken(IdempotencyKey key, Instant at) {}

    /** A response and the hash of the request that it answers. */
    record Stored(String requestHash, StoredResponse response) {}
}
