package dev.cimiento.web.telemetry.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.web.importing.FileContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappedReadingsTest {

    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    /** The clocks were set forward on 14 March 2010 at 02:00, and back on 7 November at 02:00. */
    private static final String SPRING = """
            date,pressure,temperature
            2010-03-14T01:00:00,1016.7,6.4
            2010-03-14T02:00:00,1016.8,6.1
            2010-03-14T03:00:00,1016.6,5.9
            """;

    @Test
    void other_columns_are_ignored_and_local_times_read_in_their_zone() {
        MappedReadings readings = readings(
                "date,wind,temperature,wet\n2010-01-01T01:00:00,3.8,4.0,55\n2010-07-01 01:00,3.8,14.0,\n",
                Map.of("time", "date", "humidity", "wet"),
                NonexistentTime.REJECT);

        assertThat(read(readings))
                .containsExactly("2 2010-01-01T09:00:00Z 4.00 55.00", "3 2010-07-01T08:00:00Z 14.00 -");
    }

    @Test
    void local_time_that_does_not_exist_is_an_error_that_names_the_choices() {
        assertThat(read(readings(SPRING, Map.of("time", "date"), NonexistentTime.REJECT)))
                .contains("3 date does not exist in America/Los_Angeles, where clocks are set from 02:00 to 03:00;"
                        + " shift or skip such times");
    }

    @Test
    void local_time_that_does_not_exist_is_shifted_or_skipped() {
        MappedReadings skipping = readings(SPRING, Map.of("time", "date"), NonexistentTime.SKIP);

        assertThat(read(readings(SPRING, Map.of("time", "date"), NonexistentTime.SHIFT)))
                .containsExactly(
                        "2 2010-03-14T09:00:00Z 6.40 -",
                        "3 2010-03-14T10:00:00Z 6.10 -",
                        "4 2010-03-14T10:00:00Z 5.90 -");
        assertThat(read(skipping)).containsExactly("2 2010-03-14T09:00:00Z 6.40 -", "4 2010-03-14T10:00:00Z 5.90 -");
        assertThat(skipping.skipped()).isEqualTo(1);
    }

    @Test
    void doubled_hour_is_read_in_the_order_of_the_file_in_each_pass() {
        MappedReadings readings = readings("""
                time,temperature
                2010-11-07T01:00:00,1
                2010-11-07T01:30:00,2
                2010-11-07T01:00:00,3
                2010-11-07T01:30:00,4
                2010-11-07T02:00:00,5
                """, Map.of(), NonexistentTime.REJECT);
        List<String> expected = List.of(
                "2 2010-11-07T08:00:00Z 1.00 -",
                "3 2010-11-07T08:30:00Z 2.00 -",
                "4 2010-11-07T09:00:00Z 3.00 -",
                "5 2010-11-07T09:30:00Z 4.00 -",
                "6 2010-11-07T10:00:00Z 5.00 -");

        assertThat(read(readings)).isEqualTo(expected);
        assertThat(read(readings)).isEqualTo(expected);
    }

    @Test
    void doubled_hour_that_stands_in_the_file_once_is_the_first_one() {
        assertThat(read(readings(
                        "time,temperature\n2010-11-07T01:00:00,1\n2010-11-07T02:00:00,2\n",
                        Map.of(),
                        NonexistentTime.REJECT)))
                .containsExactly("2 2010-11-07T08:00:00Z 1.00 -", "3 2010-11-07T10:00:00Z 2.00 -");
    }

    @Test
    void errors_name_the_columns_of_the_file() {
        assertThat(read(readings(
                        "at,degrees\n2010-02-30T01:00:00,9\nyesterday,10001\n,x\n",
                        Map.of("time", "at", "temperature", "degrees"),
                        NonexistentTime.REJECT)))
                .containsExactly(
                        "2 at must be a date and time that the calendar has",
                        "3 at must be a time with its offset, such as 2026-03-01T09:15:30+01:00; degrees must"
                                + " be between -273.15 and 10000",
                        "4 at is required; degrees must be a decimal number such as 9.99");
    }

    @Test
    void time_without_an_offset_needs_a_zone() {
        MappedReadings readings = new MappedReadings(
                file("time,temperature\n2010-01-01T01:00:00,1\n2010-01-01T01:00:00-08:00,1\n"),
                Map.of(),
                Optional.empty(),
                NonexistentTime.REJECT);

        assertThat(read(readings))
                .containsExactly("2 time has no offset from UTC; name its zone", "3 2010-01-01T09:00:00Z 1.00 -");
    }

    @Test
    void unknown_field_and_missing_columns_are_rejected() {
        assertThatThrownBy(() -> readings(SPRING, Map.of("pressure", "pressure"), NonexistentTime.REJECT))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("map has no field pressure");
        assertThatThrownBy(() -> readings(SPRING, Map.of("humidity", "wet"), NonexistentTime.REJECT)
                        .columns())
                .hasMessage("header has no column time; header has no column wet");
    }

    private static MappedReadings readings(String csv, Map<String, String> columns, NonexistentTime nonexistent) {
        return new MappedReadings(file(csv), columns, Optional.of(SEATTLE), nonexistent);
    }

    private static FileContent file(String csv) {
        return () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns each line: its number with the reading, or with its errors. */
    private static List<String> read(MappedReadings readings) {
        List<String> lines = new ArrayList<>();
        readings.forEach(line -> lines.add(line.number() + " " + (line.isInvalid() ? errors(line) : shown(line))));
        return lines;
    }

    private static String errors(Line<Reading> line) {
        return String.join(
                "; ",
                line.violations().stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .toList());
    }

    private static String shown(Line<Reading> line) {
        Reading reading = line.content();
        return reading.measuredAt() + " " + reading.temperature() + " "
                + reading.humidity().map(Object::toString).orElse("-");
    }
}
