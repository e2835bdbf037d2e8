package dev.cimiento.db.plan.size;

import java.util.List;

/**
 * The statistics of a column, as {@code pg_statistic} has them.
 *
 * @param nulls the fraction of nulls
 * @param width the mean width of a value in bytes
 * @param distinct the number of different values; if negative, its ratio to the number of rows
 * @param commonValues the most common values as text; empty if none is known
 * @param frequencies the fraction of rows of each common value
 * @param correlation between the order of the values and of the rows on disk
 */
record ColumnStatistics(
        double nulls,
        int width,
        double distinct,
        List<String> commonValues,
        List<Double> frequencies,
        double correlation) {}
