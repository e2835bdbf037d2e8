package dev.cimiento.persistence.telemetry.live;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stored readings in PostgreSQL. Batches of a device are numbered under the lock of its newest reading, so a batch is
 * visible only after all batches with lower numbers.
 */
public final class MyBatisReadingFeed implements ReadingFeed {

    private final ReadingFeedMapper mapper;

    public MyBatisReadingFeed(Mappers mappers) {
        mapper = mappers.get(ReadingFeedMapper.class);
    }

    @Override
    public Map<Id<Device>, Integer> batches(Set<Id<Device>> devices) {
        return mapper.batches(devices).stream()
                .collect(Collectors.toMap(DeviceBatchesRow::deviceId, DeviceBatchesRow::batches));
    }

    @Override
    public List<FollowedReading> after(Id<Device> device, StreamPosition position, int most) {
        return mapper.after(device, position, most).stream().map(Row::read).toList();
    }
}
