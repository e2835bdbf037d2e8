package dev.cimiento.domain.telemetry.ingest;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.telemetry.TelemetryTables;
import dev.cimiento.domain.telemetry.TelemetryTables.ReadingKey;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.domain.telemetry.history.BucketRange;
import dev.cimiento.domain.telemetry.history.PlainBuckets;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Readings in memory. A transaction has the only lock of the store, so one list of staged readings is enough. */
public final class InMemoryReadings implements ReadingStore, ReadingHistory, ReadingFeed {

    private final TelemetryTables tables;
    private final List<Reading> staged = new ArrayList<>();

    public InMemoryReadings(TelemetryTables tables) {
        this.tables = tables;
    }

    @Override
    public void stage(Lines<Reading> readings, int maxMonths) {
        tables.database.statement(() -> {
            staged.clear();
            readings.forEach(line -> staged.add(line.content()));
            Set<YearMonth> months = months(tables.readings.rows().values());
            if (months.addAll(months(staged)) && months.size() > maxMonths) {
                throw ReadingStore.ofTooManyMonths(maxMonths);
            }
            return staged;
        });
    }

    private static Set<YearMonth> months(Collection<Reading> readings) {
        return readings.stream()
                .map(reading -> YearMonth.from(reading.measuredAt().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.toSet());
    }

    @Override
    public StoredBatch merge(Id<Device> device) {
        return tables.database.statement(() -> {
            if (staged.isEmpty()) {
                return StoredBatch.EMPTY;
            }
            int before = tables.readings.rows().size();
            tables.batches.change(rows -> rows.merge(device, 1, Integer::sum));
            int number = tables.batches.row(device);
            staged.forEach(reading -> {
                ReadingKey key = new ReadingKey(device, reading.measuredAt());
                tables.readings.change(rows -> rows.putIfAbsent(key, reading));
                tables.batchOfReading.change(rows -> rows.putIfAbsent(key, number));
            });
            return new StoredBatch(
                    OptionalInt.of(number), tables.readings.rows().size() - before);
        });
    }

    @Override
    public Map<Id<Device>, Integer> batches(Set<Id<Device>> devices) {
        return tables.database.statement(() -> {
            Map<Id<Device>, Integer> batches = new HashMap<>(tables.batches.rows());
            batches.keySet().retainAll(devices);
            return batches;
        });
    }

    @Override
    public List<FollowedReading> after(Id<Device> device, StreamPosition position, int most) {
        return tables.database.statement(() -> tables.readingsOf(device).stream()
                .map(reading -> new FollowedReading(
                        tables.batchOfReading.row(new ReadingKey(device, reading.measuredAt())), reading))
                .filter(reading -> reading.position().compareTo(position) > 0)
                .sorted(Comparator.comparing(FollowedReading::position))
                .limit(most)
                .toList());
    }

    @Override
    public Page<Reading> list(ReadingQuery query) {
        return tables.database.statement(() -> {
            List<Reading> found = tables.readingsOf(query.deviceId()).stream()
                    .filter(reading -> query.from()
                            .map(from -> !reading.measuredAt().isBefore(from))
                            .orElse(true))
                    .filter(reading ->
                            query.to().map(reading.measuredAt()::isBefore).orElse(true))
                    .toList();
            return InMemoryPages.page(found, query.page(), reading -> query.deviceId());
        });
    }

    @Override
    public Map<Id<Device>, List<Bucket>> buckets(Set<Id<Device>> devices, BucketRange range) {
        return tables.database.statement(() -> {
            Map<Id<Device>, List<Bucket>> buckets = new HashMap<>();
            devices.forEach(device -> buckets.put(device, PlainBuckets.of(tables.readingsOf(device), range.bounds())));
            buckets.values().removeIf(List::isEmpty);
            return buckets;
        });
    }
}
