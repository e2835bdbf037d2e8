package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface ReadingStorageMapper {

    int dropPartitions(@Param("before") LocalDate before);

    /** Returns devices with readings that no batch has counted. */
    List<Id<Device>> uncounted(@Param("most") int most);

    /** Counts these readings of a device in a batch of their own. */
    void count(@Param("device") Id<Device> device);

    List<Id<Device>> orphaned(@Param("most") int most);

    void deleteReadings(@Param("device") Id<Device> device);

    void deleteHours(@Param("device") Id<Device> device);

    void deleteDays(@Param("device") Id<Device> device);

    void deleteLatest(@Param("device") Id<Device> device);
}
