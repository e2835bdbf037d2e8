package dev.cimiento.persistence.telemetry.live;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

public interface ReadingFeedMapper {

    List<DeviceBatchesRow> batches(@Param("devices") Set<Id<Device>> devices);

    List<FollowedReadingRow> after(
            @Param("device") Id<Device> device, @Param("position") StreamPosition position, @Param("most") int most);
}
