package dev.cimiento.domain.telemetry.live;

import dev.cimiento.domain.telemetry.ingest.StoredBatch;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position among the stored readings of a device, which are ordered by their batch and, within a batch, by the time of
 * the measurement. Late readings therefore come after it as well. Its text is the batch and the microseconds since 1970.
 *
 * @param batch the number of a batch, as in {@link StoredBatch}
 * @param from the time of the first reading of that batch that comes after the position
 */
public record StreamPosition(int batch, Instant from) implements Comparable<StreamPosition> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,17})");

    /** Returns the position after all readings of the first batches. */
    public static StreamPosition afterBatches(int batches) {
        return new StreamPosition(batches + 1, Instant.EPOCH);
    }

    /** Returns the position after a reading. */
    public static StreamPosition after(int batch, Reading reading) {
        return new StreamPosition(batch, reading.measuredAt().plus(1, ChronoUnit.MICROS));
    }

    /** Returns the position with this text, or empty if the text is not one. */
    public static Optional<StreamPosition> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new StreamPosition(
                        Integer.parseInt(matcher.group(1)),
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS)))
                : Optional.empty();
    }

    @Override
    public int compareTo(StreamPosition other) {
        return Comparator.comparingInt(StreamPosition::batch)
                .thenComparing(StreamPosition::from)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return batch + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, from);
    }
}
