package dev.cimiento.domain.telemetry.ingest;

import java.time.YearMonth;
import java.util.List;

/** The upkeep of stored readings, which are divided by months in UTC. */
public interface ReadingStorage {

    /**
     * Prepares the storage of these months, from 1970 to the next year.
     *
     * @return the number of months that were not prepared before
     */
    int prepare(List<YearMonth> months);

    /**
     * Deletes all readings before a month. Their roll-ups stay.
     *
     * @return the number of deleted months
     */
    int removeBefore(YearMonth month);

    /**
     * Counts readings that another program inserted: adds them to the roll-ups, and to the newest readings.
     *
     * @param most the maximum number of devices
     * @return the number of devices that had such readings
     */
    int countInserted(int most);

    /**
     * Deletes readings and roll-ups of devices that no longer exist.
     *
     * @param most the maximum number of devices
     * @return the number of devices whose readings were deleted
     */
    int removeOrphaned(int most);
}
