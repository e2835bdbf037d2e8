package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;

/** Limits the number of entities that one request creates. */
public final class BatchSize {

    public static final int MAX = 1_000;

    private BatchSize() {}

    /** @throws Invalid if the batch is empty or too large */
    public static void require(int size) {
        if (size < 1 || size > MAX) {
            throw new Invalid("items", ViolationCode.OUT_OF_RANGE, "must be 1 to " + MAX);
        }
    }
}
