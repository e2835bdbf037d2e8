package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import dev.cimiento.web.importing.FileContent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The readings of a CSV file of another program, whose columns have other names and whose times can be local. */
public final class MappedReadings implements Lines<Reading> {

    private static final List<String> FIELDS = List.of("time", "temperature", "humidity", "battery");

    private final FileContent file;
    private final Map<String, String> columns = new TreeMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Optional<ZoneId> zone;
    private final NonexistentTime nonexistent;
    private long skipped;

    /**
     * @param columns the columns of the file by field of a reading; a field that is missing here has a column of its name
     * @param zone the zone of times without an offset
     * @throws Invalid if there is no such field
     */
    public MappedReadings(
            FileContent file, Map<String, String> columns, Optional<ZoneId> zone, NonexistentTime nonexistent) {
        columns.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Invalid("map", "has no field " + field + "; known are " + String.join(", ", FIELDS));
                });
        this.file = file;
        FIELDS.forEach(field -> this.columns.put(field, columns.getOrDefault(field, field)));
        this.required.addAll(columns.values());
        this.required.add(column("time"));
        this.required.add(column("temperature"));
        this.zone = zone;
        this.nonexistent = nonexistent;
    }

    @Override
    public Set<String> columns() {
        return format().lines(file).columns();
    }

    @Override
    public void forEach(Consumer<Line<Reading>> reader) {
        skipped = 0;
        format().lines(file).forEach(line -> {
            if (line.content().isPresent()) {
                reader.accept(line.map(Optional::orElseThrow));
            } else {
                skipped++;
            }
        });
    }

    /** Returns the number of lines that were skipped because their local times do not exist. */
    public long skipped() {
        return skipped;
    }

    /** Returns a format for one pass through the file, because a time can depend on the one before. */
    private CsvFormat<Optional<Reading>> format() {
        LocalTimes times = new LocalTimes(zone, nonexistent);
        return new CsvFormat<>(
                List.copyOf(columns.values()), List.copyOf(required), true, line -> reading(line, times));
    }

    private Optional<Reading> reading(CsvLine line, LocalTimes times) {
        String timeColumn = column("time");
        Optional<Instant> time =
                line.requiredValue(timeColumn, text -> times.read(timeColumn, text), Optional.of(Instant.EPOCH));
        return time.map(at -> Invalid.renaming(
                this::column,
                () -> new Reading(
                        at,
                        line.decimal(column("temperature")),
                        line.optionalDecimal(column("humidity")),
                        line.optionalDecimal(column("battery")))));
    }

    private String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
