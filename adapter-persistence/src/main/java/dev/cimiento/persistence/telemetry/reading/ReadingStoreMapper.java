package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.persistence.shared.SqlArray;
import org.apache.ibatis.annotations.Param;

public interface ReadingStoreMapper {

    /** Creates the staging table of the session, which is emptied at the end of each transaction. */
    void create();

    /** @param months the first days of months */
    int createPartitions(@Param("months") SqlArray months);

    /** Returns the number of partitions, each of which is a month. */
    long partitions();

    StoredBatchRow merge(@Param("device") Id<Device> device);

    /** Notifies all servers of new readings when the transaction is committed. */
    void announce(@Param("device") Id<Device> device);
}
