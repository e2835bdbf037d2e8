package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.error.Invalid;

/** Limits the number of entities that one request creates. */
public final class BatchSize {

    public static final int MAX = 1_000;

    private BatchSize() {}

    /** @throws Invalid if the batch is empty or too large */
    public static void require(int size) {
        if (size < 1 || size > MAX) {
            throw new Invalid("items", "must be 1 to " + MAX);
        }
    }
}
