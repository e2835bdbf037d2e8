package dev.cimiento.domain.telemetry.live;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stored readings of devices in the order in which they were committed. */
public interface ReadingFeed {

    /** Returns the numbers of the devices' batches. Devices without a batch are omitted. */
    Map<Id<Device>, Integer> batches(Set<Id<Device>> devices);

    /**
     * Returns the readings after a position, the first ones first.
     *
     * @param most the maximum number of readings
     */
    List<FollowedReading> after(Id<Device> device, StreamPosition position, int most);
}
