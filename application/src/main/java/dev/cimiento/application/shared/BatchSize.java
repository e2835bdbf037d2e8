package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.error.Invalid;

/** How many can be created at once. */
public final class BatchSize {

    public static final int MAX = 1_000;

    private BatchSize() {}

    /** @throws Invalid when there are none or too many */
    public static void require(int size) {
        if (size < 1 || size > MAX) {
            throw new Invalid("items", "must be 1 to " + MAX);
        }
    }
}
