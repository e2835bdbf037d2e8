package dev.cimiento.domain.telemetry.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * The readings of an interval of time, summed up. Temperatures are in °C.
 *
 * @param start the begin of the interval
 * @param end the end of the interval, which does not belong to it
 * @param count the number of readings, at least 1
 * @param mean rounded to two decimals
 * @param first the temperature of the first reading
 * @param last the temperature of the last reading
 */
public record Bucket(
        Instant start,
        Instant end,
        long count,
        BigDecimal min,
        BigDecimal max,
        BigDecimal mean,
        BigDecimal first,
        BigDecimal last) {

    private static final int SCALE = 2;

    /** @param sum the sum of all temperatures */
    public static Bucket of(
            Instant start,
            Instant end,
            long count,
            BigDecimal sum,
            BigDecimal min,
            BigDecimal max,
            BigDecimal first,
            BigDecimal last) {
        BigDecimal mean = sum.divide(BigDecimal.valueOf(count), SCALE, RoundingMode.HALF_UP);
        return new Bucket(start, end, count, min, max, mean, first, last);
    }
}
