package dev.cimiento.application.telemetry;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.telemetry.ingest.ReadingRetention;
import dev.cimiento.domain.telemetry.ingest.ReadingStorage;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The periodic work on stored readings. Each method can run on several servers at once. */
public final class ReadingUpkeep {

    /** The months that are prepared: the current one, and those after it. */
    private static final int MONTHS = 4;

    private final ReadingStorage storage;
    private final ReadingRetention retention;
    private final EntityFactory entities;
    private final Transactions transactions;

    public ReadingUpkeep(
            ReadingStorage storage, ReadingRetention retention, EntityFactory entities, Transactions transactions) {
        this.storage = storage;
        this.retention = retention;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Prepares the storage of this month and the next ones.
     *
     * @return the number of months that were not prepared before
     */
    public int prepare() {
        YearMonth current = YearMonth.from(entities.now().atOffset(ZoneOffset.UTC));
        List<YearMonth> months = Stream.iterate(current, month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        return storage.prepare(months);
    }

    /**
     * Deletes the readings of months that are older than the retention. Their roll-ups stay.
     *
     * @return the number of deleted months
     */
    public int removeOld() {
        return retention.firstMonth(entities.now()).map(storage::removeBefore).orElse(0);
    }

    /**
     * Counts readings that other programs inserted.
     *
     * @param most the maximum number of devices
     * @return the number of devices that had such readings
     */
    public int countInserted(int most) {
        return transactions.inLongTransaction(() -> storage.countInserted(most));
    }

    /**
     * Deletes readings of devices that no longer exist.
     *
     * @param most the maximum number of devices
     * @return the number of devices whose readings were deleted
     */
    public int removeOrphaned(int most) {
        return transactions.inLongTransaction(() -> storage.removeOrphaned(most));
    }
}
