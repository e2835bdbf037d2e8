package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * Filters and page of a list of devices; all filters apply together.
 *
 * @param owner selects the devices of one user
 * @param namePrefix selects devices whose name begins with it; case and accents do not matter
 */
public record DeviceQuery(
        Optional<IdFilter<Device>> ids,
        Optional<Id<User>> owner,
        Optional<FoldedText> namePrefix,
        PageRequest<DeviceSort> page)
        implements Query<DeviceSort> {

    /** Returns this query for the devices of one user only. */
    public DeviceQuery of(Id<User> user) {
        return new DeviceQuery(ids, Optional.of(user), namePrefix, page);
    }
}
