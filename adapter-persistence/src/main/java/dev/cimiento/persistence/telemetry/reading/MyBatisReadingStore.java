package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.ingest.ReadingStore;
import dev.cimiento.domain.telemetry.ingest.StoredBatch;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.shared.Mappers;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Readings in PostgreSQL: copied into a temporary table, and merged by one statement that also keeps the newest reading
 * and the roll-ups.
 */
public final class MyBatisReadingStore implements ReadingStore {

    private static final String COPY = """
            copy /* telemetry.MyBatisReadingStore.copy */ staged_readings (
                line, measured_at, temperature, humidity, battery)
            from stdin (format csv)
            """;

    private final ReadingStoreMapper mapper;
    private final CopyIn copyIn;

    public MyBatisReadingStore(Mappers mappers, CopyIn copyIn) {
        this.mapper = mappers.get(ReadingStoreMapper.class);
        this.copyIn = copyIn;
    }

    @Override
    public void stage(Lines<Reading> readings, int maxMonths) {
        SortedSet<YearMonth> months = new TreeSet<>();
        mapper.create();
        copyIn.run(COPY, readings, line -> row(line, months));
        if (months.size() > maxMonths
                || mapper.createPartitions(Months.firstDays(months)) > 0 && mapper.partitions() > maxMonths) {
            throw ReadingStore.ofTooManyMonths(maxMonths);
        }
    }

    @Override
    public StoredBatch merge(Id<Device> device) {
        StoredBatchRow row = mapper.merge(device);
        if (row.stored() > 0) {
            mapper.announce(device);
        }
        return new StoredBatch(row.number() == null ? OptionalInt.empty() : OptionalInt.of(row.number()), row.stored());
    }

    private static List<?> row(Line<Reading> line, Collection<YearMonth> months) {
        Reading reading = line.content();
        months.add(YearMonth.from(reading.measuredAt().atOffset(ZoneOffset.UTC)));
        return List.of(
                line.number(), reading.measuredAt(), reading.temperature(), reading.humidity(), reading.battery());
    }
}
