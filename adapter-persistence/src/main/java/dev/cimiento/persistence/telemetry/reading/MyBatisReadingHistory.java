package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.domain.telemetry.history.BucketRange;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored readings in PostgreSQL. The bounds of buckets come from Java, so they need no time zones of the server. */
public final class MyBatisReadingHistory implements ReadingHistory {

    private final ReadingHistoryMapper mapper;

    public MyBatisReadingHistory(Mappers mappers) {
        mapper = mappers.get(ReadingHistoryMapper.class);
    }

    @Override
    public Page<Reading> list(ReadingQuery query) {
        return Pages.of(mapper.page(query), query.page(), () -> mapper.count(query), reading -> query.deviceId());
    }

    @Override
    public Map<Id<Device>, List<Bucket>> buckets(Set<Id<Device>> devices, BucketRange range) {
        return rows(devices, range).stream()
                .collect(Collectors.groupingBy(
                        BucketRow::deviceId, Collectors.mapping(row -> row.in(range), Collectors.toList())));
    }

    private List<BucketRow> rows(Set<Id<Device>> devices, BucketRange range) {
        SqlArray bounds = SqlArray.of("timestamptz", range.bounds());
        return switch (range.resolution()) {
            case READINGS -> mapper.bucketsOfReadings(devices, range, bounds);
            case HOURS -> mapper.bucketsOfHours(devices, range, bounds);
            case DAYS -> mapper.bucketsOfDays(devices, range, bounds);
        };
    }
}
