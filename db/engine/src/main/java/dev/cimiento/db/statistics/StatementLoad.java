package dev.cimiento.db.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The load of entries that belong together, such as those of the variants of one mapped statement. Times are in
 * milliseconds.
 *
 * @param entries the entries, the one with the longest total time first
 */
public record StatementLoad(List<StatementEntry> entries) {

    public StatementLoad {
        entries = entries.stream()
                .sorted(Comparator.comparingDouble(StatementEntry::total).reversed())
                .toList();
    }

    public long calls() {
        return sum(StatementEntry::calls);
    }

    public double total() {
        return entries.stream().mapToDouble(StatementEntry::total).sum();
    }

    public double mean() {
        return total() / Math.max(1, calls());
    }

    public double least() {
        return entries.stream().mapToDouble(StatementEntry::least).min().orElse(0);
    }

    public double most() {
        return entries.stream().mapToDouble(StatementEntry::most).max().orElse(0);
    }

    /** Returns the population standard deviation of all times, from those of the entries. */
    public double deviation() {
        double squares = entries.stream()
                .mapToDouble(entry -> entry.calls() * (square(entry.deviation()) + square(entry.mean())))
                .sum();
        return Math.sqrt(Math.max(0, squares / Math.max(1, calls()) - square(mean())));
    }

    public double rowsPerCall() {
        return (double) sum(StatementEntry::rows) / Math.max(1, calls());
    }

    /** Returns the share of blocks that were in the server's cache, from 0 to 1; empty if no block was needed. */
    public OptionalDouble cacheHits() {
        long hit = sum(StatementEntry::blocksHit);
        long all = hit + sum(StatementEntry::blocksRead);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hit / all);
    }

    /** Returns the bytes that were written to temporary files. */
    public long temporaryBytes() {
        return sum(StatementEntry::temporaryBytes);
    }

    private long sum(ToLongFunction<StatementEntry> number) {
        return entries.stream().mapToLong(number).sum();
    }

    private static double square(double number) {
        return number * number;
    }
}
