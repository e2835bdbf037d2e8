package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that filter a list by a number. */
public final class NumberFilter {

    /** The maximum of such a parameter. */
    public static final String MAX = "1999999999";

    private NumberFilter() {}

    /**
     * Returns the number of a parameter; empty if it is not given.
     *
     * @throws MalformedRequest if the number is negative
     */
    public static Optional<Integer> of(String parameter, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new MalformedRequest(parameter, ViolationCode.OUT_OF_RANGE, "must be between 0 and " + MAX);
        }
        return Optional.ofNullable(number);
    }
}
