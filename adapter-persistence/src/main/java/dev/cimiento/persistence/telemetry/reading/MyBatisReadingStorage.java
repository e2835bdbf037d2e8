package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.ingest.ReadingStorage;
import dev.cimiento.persistence.shared.Mappers;
import java.time.YearMonth;
import java.util.List;

/** The upkeep of readings in PostgreSQL, with one partition for each month. */
public final class MyBatisReadingStorage implements ReadingStorage {

    private final ReadingStoreMapper store;
    private final ReadingStorageMapper mapper;

    public MyBatisReadingStorage(Mappers mappers) {
        store = mappers.get(ReadingStoreMapper.class);
        mapper = mappers.get(ReadingStorageMapper.class);
    }

    @Override
    public int prepare(List<YearMonth> months) {
        return store.createPartitions(Months.firstDays(months));
    }

    @Override
    public int removeBefore(YearMonth month) {
        return mapper.dropPartitions(month.atDay(1));
    }

    @Override
    public int countInserted(int most) {
        List<Id<Device>> devices = mapper.uncounted(most);
        devices.forEach(this::count);
        return devices.size();
    }

    private void count(Id<Device> device) {
        mapper.count(device);
        store.announce(device);
    }

    @Override
    public int removeOrphaned(int most) {
        List<Id<Device>> devices = mapper.orphaned(most);
        devices.forEach(this::remove);
        return devices.size();
    }

    /** Deletes the row by which the device is found last. */
    private void remove(Id<Device> device) {
        mapper.deleteReadings(device);
        mapper.deleteHours(device);
        mapper.deleteDays(device);
        mapper.deleteLatest(device);
    }
}
