package dev.cimiento.domain.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the responses to requests that clients can repeat. */
public interface IdempotencyStore {

    /**
     * Claims a key for a request, in the transaction that does the work of the request. If another transaction holds
     * the key, the call waits for its end and then finds the stored response, or a free key.
     *
     * @param requestHash the SHA-256 of the request, in hexadecimal digits
     * @param freeBefore keys that were claimed before this time are free again
     * @return the response stored for the key; empty if the key was free and is now claimed for this request
     */
    Optional<Stored> claim(IdempotencyKey key, String requestHash, Instant now, Instant freeBefore);

    /** Stores the response for a key that this transaction has claimed. */
    void store(IdempotencyKey key, StoredResponse response);

    /**
     * Deletes keys that were claimed before a time.
     *
     * @return the number of deleted keys, at most {@code max}
     */
    int removeClaimedBefore(Instant before, int max);

    /**
     * Lists the keys of a user, sorted by endpoint and value.
     *
     * @param after the last key of the previous batch; empty for the first batch
     */
    List<ClaimedKey> listOf(UUID user, Optional<IdempotencyKey> after, int most);

    /** Deletes all keys of a user, with their responses. */
    void removeAllOf(UUID user);

    /** A key and the time when it was claimed. */
    record ClaimedKey(IdempotencyKey key, Instant at) {}

    /** A response and the hash of the request that it answers. */
    record Stored(String requestHash, StoredResponse response) {}
}
