package dev.cimiento.application.telemetry;

import dev.cimiento.application.importing.LineErrors;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The valid ones among sent readings. Reading them notes the errors of the others, and counts all.
 *
 * <p>Each call of {@link #forEach} needs an instance of its own.
 */
final class CheckedReadings implements Lines<Reading> {

    private final Lines<Reading> sent;
    private final Instant earliest;
    private final Instant latest;
    private final long most;
    private final LineErrors errors;
    private long count;

    /**
     * @param earliest the earliest time of a reading that is stored
     * @param latest the latest time of a reading that can be right
     * @param most the maximum number of readings
     */
    CheckedReadings(Lines<Reading> sent, Instant earliest, Instant latest, long most) {
        this.sent = sent;
        this.earliest = earliest;
        this.latest = latest;
        this.most = most;
        this.errors = new LineErrors(sent.noun());
    }

    @Override
    public Set<String> columns() {
        return sent.columns();
    }

    /** @throws Invalid if there are too many readings */
    @Override
    public void forEach(Consumer<Line<Reading>> reader) {
        sent.forEach(line -> {
            count++;
            if (count > most) {
                throw new Invalid("readings", "must be at most " + most);
            }
            Line<Reading> checked = checked(line);
            if (checked.isInvalid()) {
                errors.note(checked);
            } else {
                reader.accept(checked);
            }
        });
    }

    long count() {
        return count;
    }

    LineErrors errors() {
        return errors;
    }

    private Line<Reading> checked(Line<Reading> line) {
        Instant time = line.content().measuredAt();
        if (line.isInvalid() || !(time.isBefore(earliest) || time.isAfter(latest))) {
            return line;
        }
        String message = time.isAfter(latest)
                ? "must be at most one day ahead"
                : "must not be before " + earliest + ", since older readings are deleted";
        return new Line<>(line.number(), line.content(), List.of(new Violation("time", message)));
    }
}
