package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.BucketRange;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

public interface ReadingHistoryMapper {

    List<ReadingRow> page(@Param("query") ReadingQuery query);

    long count(@Param("query") ReadingQuery query);

    /** @param bounds the bounds of the range */
    List<BucketRow> bucketsOfReadings(
            @Param("devices") Set<Id<Device>> devices,
            @Param("range") BucketRange range,
            @Param("bounds") SqlArray bounds);

    List<BucketRow> bucketsOfHours(
            @Param("devices") Set<Id<Device>> devices,
            @Param("range") BucketRange range,
            @Param("bounds") SqlArray bounds);

    List<BucketRow> bucketsOfDays(
            @Param("devices") Set<Id<Device>> devices,
            @Param("range") BucketRange range,
            @Param("bounds") SqlArray bounds);
}
