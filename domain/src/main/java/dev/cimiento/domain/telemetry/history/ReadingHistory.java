package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads stored readings. A device that does not exist has none. */
public interface ReadingHistory {

    Page<Reading> list(ReadingQuery query);

    /**
     * Returns the buckets of each device that have readings, in the order of time. Buckets of whole hours or days in
     * UTC are made from roll-ups, so they also contain readings that were deleted since.
     */
    Map<Id<Device>, List<Bucket>> buckets(Set<Id<Device>> devices, BucketRange range);
}
