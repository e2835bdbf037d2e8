package dev.cimiento.db.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The statistics of the statements of one database.
 *
 * @param entries the entries whose text the user may read
 * @param hidden the number of entries of other users, whose text the user may not read
 * @param since the time from which calls are counted; up to PostgreSQL 16, the last reset of all databases
 * @param evicted how often the server removed its rarest entries to make room for others; their calls are not counted
 */
public record StatisticsReport(List<StatementEntry> entries, int hidden, Optional<Instant> since, long evicted) {

    public StatisticsReport {
        entries = List.copyOf(entries);
    }

    /** Returns the total time of all entries in milliseconds. */
    public double total() {
        return entries.stream().mapToDouble(StatementEntry::total).sum();
    }
}
