package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.function.Supplier;

/** Repeats changes without {@code If-Match} that lost against a concurrent change. */
public final class ChangeRetry {

    private ChangeRetry() {}

    /**
     * Runs a change. If the client expects no version, the change is repeated until no other change comes in between: each
     * lost attempt is another request's success, so this ends.
     *
     * @param change reads the present state and replaces it, in a transaction of its own
     * @throws StaleVersion when the client expects a version that is no longer the present one
     */
    public static <R> R run(ExpectedVersion expected, Supplier<R> change) {
        while (true) {
            try {
                return change.get();
            } catch (StaleVersion lost) {
                if (!expected.any()) {
                    throw lost;
                }
            }
        }
    }
}
