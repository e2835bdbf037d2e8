package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.telemetry.reading.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sums up readings bucket by bucket, in the plainest way. */
public final class PlainBuckets {

    private PlainBuckets() {}

    public static List<Bucket> of(List<Reading> readings, List<Instant> bounds) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Instant start = bounds.get(i);
            Instant end = bounds.get(i + 1);
            List<Reading> inside = readings.stream()
                    .filter(reading -> !reading.measuredAt().isBefore(start)
                            && reading.measuredAt().isBefore(end))
                    .sorted(Comparator.comparing(Reading::measuredAt))
                    .toList();
            if (!inside.isEmpty()) {
                buckets.add(bucket(start, end, inside));
            }
        }
        return buckets;
    }

    private static Bucket bucket(Instant start, Instant end, List<Reading> readings) {
        List<BigDecimal> temperatures =
                readings.stream().map(Reading::temperature).toList();
        BigDecimal sum = temperatures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bucket(
                start,
                end,
                readings.size(),
                temperatures.stream().min(Comparator.naturalOrder()).orElseThrow(),
                temperatures.stream().max(Comparator.naturalOrder()).orElseThrow(),
                sum.divide(BigDecimal.valueOf(readings.size()), 2, RoundingMode.HALF_UP),
                temperatures.get(0),
                temperatures.get(temperatures.size() - 1));
    }
}
