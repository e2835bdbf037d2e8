package dev.cimiento.persistence.telemetry.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.telemetry.ingest.ReadingStorage;
import dev.cimiento.persistence.shared.TestPersistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The upkeep of readings exists in SQL only. */
class MyBatisReadingStorageTest {

    private static final Path INVARIANTS = Path.of("../db/invariants");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final UUID DEVICE = new UUID(8, 1);
    private static final UUID OTHER = new UUID(8, 2);

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private final ReadingStorage storage = new MyBatisReadingStorage(PERSISTENCE.mappers());

    @BeforeEach
    void prepareMonths() {
        PERSISTENCE.empty();
        storage.prepare(List.of(MARCH, APRIL));
    }

    @Test
    void months_are_prepared_once() {
        YearMonth may = YearMonth.of(2025, 5);

        assertThat(storage.prepare(List.of(MARCH, may))).isEqualTo(1);
        assertThat(storage.prepare(List.of(MARCH, may))).isZero();
        assertThat(storage.removeBefore(may.plusMonths(1))).isEqualTo(1);
        assertThat(partitions()).contains("readings_2026_03").doesNotContain("readings_2025_05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"array[date '2026-03-02']", "array[date '1969-12-01']", "array[date '2126-01-01']"})
    void function_prepares_only_whole_months_since_1970_until_next_year(String months) {
        assertThatThrownBy(() -> PERSISTENCE
                        .sql()
                        .sql("select create_reading_partitions(" + months + ")")
                        .query(Integer.class)
                        .single())
                .hasMessageContaining("is not the first day of a month");
    }

    @Test
    void inserted_readings_of_other_programs_are_counted_once() {
        insert(DEVICE, "2026-03-31T23:59:00Z", "1.00");
        insert(DEVICE, "2026-04-01T00:00:00Z", "2.00");
        insert(OTHER, "2026-04-01T00:00:00Z", "3.00");

        assertThat(storage.countInserted(10)).isEqualTo(2);
        insert(DEVICE, "2026-03-31T23:58:00Z", "-5.00");
        assertThat(storage.countInserted(10)).isEqualTo(1);
        assertThat(storage.countInserted(10)).isZero();

        assertThat(brokenRollUps()).isEmpty();
        assertThat(PERSISTENCE
                        .sql()
                        .sql("select readings from readings_daily where device_id = :device order by day")
                        .param("device", DEVICE)
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 1);
        assertThat(PERSISTENCE
                        .sql()
                        .sql("select batches || ' ' || temperature from latest_readings where device_id = :device")
                        .param("device", DEVICE)
                        .query(String.class)
                        .single())
                .isEqualTo("2 2.00");
    }

    @Test
    void roll_ups_stay_when_readings_of_old_months_are_deleted() {
        insert(DEVICE, "2026-03-31T23:59:00Z", "1.00");
        insert(DEVICE, "2026-04-01T00:00:00Z", "2.00");
        storage.countInserted(10);

        assertThat(storage.removeBefore(APRIL)).isEqualTo(1);

        assertThat(count("readings")).isEqualTo(1);
        assertThat(count("readings_hourly")).isEqualTo(2);
        assertThat(brokenRollUps()).isEmpty();
    }

    @Test
    void readings_of_devices_that_do_not_exist_are_deleted() {
        insert(DEVICE, "2026-03-31T23:59:00Z", "1.00");
        storage.countInserted(10);

        assertThat(storage.removeOrphaned(10)).isEqualTo(1);

        assertThat(List.of("readings", "readings_hourly", "readings_daily", "latest_readings"))
                .allSatisfy(table -> assertThat(count(table)).isZero());
        assertThat(storage.removeOrphaned(10)).isZero();
    }

    private static void insert(UUID device, String time, String temperature) {
        PERSISTENCE
                .sql()
                .sql(
                        "insert into readings (device_id, measured_at, temperature) values (?, ?::timestamptz, ?::numeric)")
                .params(device, time, temperature)
                .update();
    }

    private static long count(String table) {
        return PERSISTENCE
                .sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static List<String> partitions() {
        return PERSISTENCE
                .sql()
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'readings'::regclass")
                .query(String.class)
                .list();
    }

    private static List<String> brokenRollUps() {
        return List.of("readings_are_in_their_roll_ups", "daily_roll_ups_sum_up_hourly_ones").stream()
                .flatMap(name ->
                        PERSISTENCE.sql().sql(read(INVARIANTS.resolve(name + ".sql"))).query().listOfRows().stream())
                .map(Object::toString)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
