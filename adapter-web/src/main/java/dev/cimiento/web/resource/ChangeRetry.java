package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.function.Supplier;

/** Repeats a change without {@code If-Match} that failed because of a concurrent change. */
public final class ChangeRetry {

    private ChangeRetry() {}

    /**
     * Runs a change. If the client expects no version, the change is repeated until it meets no concurrent change. Each
     * failed attempt means that another request succeeded, so this ends.
     *
     * @param change reads the current state and replaces it, in its own transaction
     * @throws StaleVersion if the client expects a version that is not the current one
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
