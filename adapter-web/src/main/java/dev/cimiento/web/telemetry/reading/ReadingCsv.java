package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.FileContent;
import java.util.List;

/** The CSV format of readings. */
public final class ReadingCsv {

    private static final CsvFormat<Reading> FORMAT = new CsvFormat<>(
            List.of("time", "temperature", "humidity", "battery"),
            List.of("time", "temperature"),
            line -> new Reading(
                    line.time("time"),
                    line.decimal("temperature"),
                    line.optionalDecimal("humidity"),
                    line.optionalDecimal("battery")));

    private ReadingCsv() {}

    static Lines<Reading> lines(FileContent file) {
        return FORMAT.lines(file);
    }
}
