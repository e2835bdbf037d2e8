package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adjoining buckets of time.
 *
 * @param bounds the begins of all buckets, and the end of the last one
 */
public record BucketRange(List<Instant> bounds) {

    public static final int MAX_BUCKETS = 2_000;

    /** The end of the times that can be asked for. */
    public static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_DAY = 86_400;

    public BucketRange {
        bounds = List.copyOf(bounds);
    }

    /** The units of stored roll-ups that buckets can be made from. */
    public enum Resolution {
        /** Only from readings themselves. */
        READINGS,
        HOURS,
        DAYS
    }

    /**
     * Returns the buckets that cover the times from one until another, which are extended to whole buckets. Buckets of
     * several days or months are counted from the first day or month.
     *
     * @throws Invalid if the times are not in order or too far away, or if there are more than {@value #MAX_BUCKETS}
     *     buckets
     */
    public static BucketRange of(Instant from, Instant to, BucketWidth width, ZoneId zone) {
        Rules rules = new Rules();
        rules.require(from.isBefore(to), "from", "must be before to");
        rules.require(!from.isBefore(Instant.EPOCH), "from", "must not be before 1970");
        rules.require(!to.isAfter(LAST), "to", "must not be after 2199");
        rules.enforce();
        return covering(from, to, width, zone).orElseThrow(() -> new Invalid("width", tooNarrow(from, to, zone)));
    }

    /** Returns the coarsest roll-ups whose units do not cross a bound. */
    public Resolution resolution() {
        if (bounds.stream().allMatch(bound -> isMultiple(bound, SECONDS_OF_DAY))) {
            return Resolution.DAYS;
        }
        return bounds.stream().allMatch(bound -> isMultiple(bound, SECONDS_OF_HOUR))
                ? Resolution.HOURS
                : Resolution.READINGS;
    }

    public Instant start() {
        return bounds.get(0);
    }

    public Instant end() {
        return bounds.get(bounds.size() - 1);
    }

    private static Optional<BucketRange> covering(Instant from, Instant to, BucketWidth width, ZoneId zone) {
        List<Instant> bounds = new ArrayList<>();
        bounds.add(width.startOf(from, zone));
        Instant last = bounds.get(0);
        while (last.isBefore(to)) {
            if (bounds.size() > MAX_BUCKETS) {
                return Optional.empty();
            }
            last = width.after(last, zone);
            bounds.add(last);
        }
        return Optional.of(new BucketRange(bounds));
    }

    private static String tooNarrow(Instant from, Instant to, ZoneId zone) {
        return BucketWidth.common().stream()
                .filter(width -> covering(from, to, width, zone).isPresent())
                .findFirst()
                .map(width -> "gives more than " + MAX_BUCKETS + " buckets; " + width + " fits")
                .orElse("gives more than " + MAX_BUCKETS + " buckets");
    }

    private static boolean isMultiple(Instant time, int seconds) {
        return time.getNano() == 0 && time.getEpochSecond() % seconds == 0;
    }
}
