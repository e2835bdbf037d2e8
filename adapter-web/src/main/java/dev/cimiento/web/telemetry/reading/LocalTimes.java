package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.web.importing.OffsetTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the times of a file line by line: with an offset from UTC, or local times of a zone. A local time that occurs
 * twice is the first one, unless this would not be later than the line before; then it is the second one.
 */
final class LocalTimes {

    private static final Pattern LOCAL =
            Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?");

    private final Optional<ZoneId> zone;
    private final NonexistentTime nonexistent;
    private Instant last = Instant.MIN;

    /** @param zone the zone of local times; empty if each time has an offset */
    LocalTimes(Optional<ZoneId> zone, NonexistentTime nonexistent) {
        this.zone = zone;
        this.nonexistent = nonexistent;
    }

    /**
     * Returns the time of the next line; empty to skip the line.
     *
     * @param column the column of the time, for errors
     * @throws Invalid if the text is no time, or a local time that does not exist
     */
    Optional<Instant> read(String column, String text) {
        Optional<Instant> time =
                LOCAL.matcher(text).matches() ? local(column, text) : Optional.of(OffsetTime.read(column, text));
        time.ifPresent(read -> last = read);
        return time;
    }

    private Optional<Instant> local(String column, String text) {
        ZoneId known = zone.orElseThrow(() -> new Invalid(column, "has no offset from UTC; name its zone"));
        LocalDateTime time = parsed(column, text);
        List<ZoneOffset> offsets = known.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            return shifted(column, time, known);
        }
        Instant first = time.toInstant(offsets.get(0));
        return Optional.of(offsets.size() > 1 && !first.isAfter(last) ? time.toInstant(offsets.get(1)) : first);
    }

    private Optional<Instant> shifted(String column, LocalDateTime time, ZoneId known) {
        ZoneOffsetTransition gap = known.getRules().getTransition(time);
        return switch (nonexistent) {
            case REJECT ->
                throw new Invalid(
                        column,
                        "does not exist in " + known + ", where clocks are set from "
                                + gap.getDateTimeBefore().toLocalTime() + " to "
                                + gap.getDateTimeAfter().toLocalTime() + "; shift or skip such times");
            case SHIFT -> Optional.of(time.toInstant(gap.getOffsetBefore()));
            case SKIP -> Optional.empty();
        };
    }

    private static LocalDateTime parsed(String column, String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException impossible) {
            throw new Invalid(column, "must be a date and time that the calendar has");
        }
    }
}
