package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.Optional;

/**
 * The time during which a memory is valid.
 *
 * @param from the first moment; always valid before {@code until} if it is empty
 * @param until the first moment after it; valid for ever if it is empty
 */
public record Validity(Optional<Instant> from, Optional<Instant> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        Rules rules = new Rules();
        rules.require(
                from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                "validUntil",
                ViolationCode.CONTRADICTORY,
                "must be after validFrom");
        rules.enforce();
    }

    public boolean includes(Instant time) {
        return from.map(first -> !first.isAfter(time)).orElse(true)
                && until.map(end -> end.isAfter(time)).orElse(true);
    }
}
