package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.telemetry.device.Device;
import java.time.Instant;
import java.util.Optional;

/**
 * A page of the readings of a device.
 *
 * @param from selects readings at this time or later
 * @param to selects readings before this time
 */
public record ReadingQuery(
        Id<Device> deviceId, Optional<Instant> from, Optional<Instant> to, PageRequest<ReadingSort> page)
        implements Query<ReadingSort> {

    public ReadingQuery {
        Rules rules = new Rules();
        boolean inOrder = from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
        rules.require(inOrder, "from", "must be before to");
        rules.enforce();
    }
}
