package dev.cimiento.domain.telemetry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.domain.telemetry.history.BucketRange;
import dev.cimiento.domain.telemetry.history.BucketWidth;
import dev.cimiento.domain.telemetry.history.PlainBuckets;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.domain.telemetry.history.ReadingSort;
import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the storage of readings and of their history. */
public abstract class ReadingContract {

    private static final int MAX_MONTHS = 1_200;
    private static final Instant START = Instant.parse("2026-03-28T21:00:00Z");
    private static final int DAYS = 3;

    private TelemetryAdapter telemetry;
    private Id<Device> device;

    protected abstract TelemetryAdapter adapter();

    @BeforeEach
    void openStore() {
        telemetry = adapter();
        device = device(1);
    }

    @Test
    void stored_readings_are_listed_by_time() {
        assertThat(store(reading(60, "2.50"), full(0), reading(-60, "-1.00"))).isEqualTo(3);

        assertThat(list(Direction.ASCENDING, 10).items())
                .containsExactly(reading(-60, "-1.00"), full(0), reading(60, "2.50"));
    }

    @Test
    void repeated_readings_are_ignored() {
        store(reading(0, "1.00"), reading(60, "2.00"));

        assertThat(store(reading(60, "9.00"), reading(120, "3.00"))).isEqualTo(1);
        assertThat(list(Direction.DESCENDING, 10).items())
                .containsExactly(reading(120, "3.00"), reading(60, "2.00"), reading(0, "1.00"));
    }

    @Test
    void first_of_two_readings_at_one_time_is_stored() {
        assertThat(store(reading(0, "1.00"), reading(0, "2.00"))).isEqualTo(1);

        assertThat(list(Direction.ASCENDING, 10).items()).containsExactly(reading(0, "1.00"));
    }

    @Test
    void batches_of_a_device_are_numbered() {
        Id<Device> other = device(2);

        assertThat(batch(device, reading(0, "1.00")).number()).hasValue(1);
        assertThat(batch(other, reading(0, "1.00")).number()).hasValue(1);
        assertThat(batch(device, reading(0, "1.00")).number()).hasValue(2);
        assertThat(batch(device).number()).isEmpty();
    }

    @Test
    void newest_reading_is_shown_with_its_device_even_if_older_ones_arrive_later() {
        assertThat(latest()).isEmpty();
        store(full(0));
        store(reading(-60, "5.00"));

        assertThat(latest()).contains(full(0));

        store(reading(60, "7.00"));

        assertThat(latest()).contains(reading(60, "7.00"));
    }

    @Test
    void readings_are_followed_in_the_order_in_which_they_were_stored() {
        store(reading(60, "2.00"), reading(120, "3.00"));
        store(reading(0, "1.00"), reading(60, "9.00"));
        StreamPosition start = StreamPosition.afterBatches(0);

        List<FollowedReading> first = telemetry.feed().after(device, start, 2);
        List<FollowedReading> second =
                telemetry.feed().after(device, first.get(1).position(), 2);

        assertThat(first)
                .containsExactly(
                        new FollowedReading(1, reading(60, "2.00")), new FollowedReading(1, reading(120, "3.00")));
        assertThat(second).containsExactly(new FollowedReading(2, reading(0, "1.00")));
        assertThat(telemetry.feed().batches(Set.of(device, device(2)))).isEqualTo(Map.of(device, 2));
        assertThat(telemetry.feed().after(device, StreamPosition.afterBatches(2), 2))
                .isEmpty();
    }

    @Test
    void history_is_read_page_by_page_within_a_range() {
        store(IntStream.range(0, 30).mapToObj(i -> reading(i, i + ".00")).toArray(Reading[]::new));
        PageRequest<ReadingSort> first = PageRequest.first(ReadingSort.MEASURED, 4);
        List<Reading> read = new ArrayList<>();

        first.readAll(
                page -> telemetry
                        .history()
                        .list(new ReadingQuery(
                                device, Optional.of(START.plusSeconds(5)), Optional.of(START.plusSeconds(20)), page)),
                read::add);

        assertThat(read)
                .isEqualTo(IntStream.range(5, 20)
                        .mapToObj(i -> reading(i, i + ".00"))
                        .toList());
    }

    @Test
    void readings_of_a_failed_transaction_are_not_stored() {
        assertThatThrownBy(() -> telemetry.transactions().inTransaction(() -> {
                    telemetry.store().stage(lines(reading(0, "1.00")), MAX_MONTHS);
                    telemetry.store().merge(device);
                    throw new IllegalStateException("cut off");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(list(Direction.ASCENDING, 10).items()).isEmpty();
        assertThat(latest()).isEmpty();
        assertThat(buckets("1h", "UTC")).isEmpty();
    }

    @Test
    void readings_of_more_months_than_allowed_are_not_stored() {
        store(reading(0, "1.00"));
        Reading[] ofTwoYears = IntStream.range(0, 24)
                .mapToObj(month -> new Reading(
                        START.atZone(ZoneOffset.UTC).minusMonths(month).toInstant(),
                        BigDecimal.TEN,
                        Optional.empty(),
                        Optional.empty()))
                .toArray(Reading[]::new);

        assertThatThrownBy(() -> telemetry.transactions().inTransaction(() -> {
                    telemetry.store().stage(lines(ofTwoYears), 23);
                    return telemetry.store().merge(device);
                }))
                .isInstanceOf(Invalid.class)
                .hasMessage("readings must be of at most 23 months, with those that are stored already");
        long stored = telemetry.transactions().inTransaction(() -> {
            telemetry.store().stage(lines(reading(1, "1.00")), 1);
            return telemetry.store().merge(device).stored();
        });

        assertThat(stored).isEqualTo(1);
        assertThat(list(Direction.ASCENDING, 10).items()).hasSize(2);
    }

    @Test
    void bucket_has_its_bounds_and_all_figures() {
        store(reading(60, "3.00"), reading(0, "1.00"), reading(120, "1.01"));

        assertThat(buckets("1h", "UTC"))
                .containsExactly(new Bucket(
                        START,
                        START.plusSeconds(3_600),
                        3,
                        new BigDecimal("1.00"),
                        new BigDecimal("3.00"),
                        new BigDecimal("1.67"),
                        new BigDecimal("1.00"),
                        new BigDecimal("1.01")));
    }

    @Test
    void buckets_of_several_devices_are_read_at_once() {
        Id<Device> other = device(2);
        batch(device, reading(0, "1.00"));
        batch(other, reading(0, "2.00"));
        batch(device(3), reading(0, "3.00"));

        Map<Id<Device>, List<Bucket>> buckets = telemetry.history().buckets(Set.of(device, other), range("1h", "UTC"));

        assertThat(buckets).containsOnlyKeys(device, other);
        assertThat(buckets.get(other)).extracting(Bucket::mean).containsExactly(new BigDecimal("2.00"));
    }

    /** The clocks of Madrid, London and Lord Howe change in these days; Kathmandu is 5:45 ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "1h, UTC",
        "1d, UTC",
        "3h, UTC",
        "15m, Europe/Madrid",
        "1h, Europe/Madrid",
        "6h, Europe/London",
        "1d, Europe/Madrid",
        "1mo, America/New_York",
        "1h, Asia/Kathmandu",
        "1d, Asia/Kathmandu",
        "1h, Australia/Lord_Howe",
        "2d, UTC",
        "1mo, UTC"
    })
    void late_doubled_and_unordered_readings_give_the_buckets_of_a_fresh_computation(String width, String zone) {
        Map<Instant, Reading> stored = new LinkedHashMap<>();
        Random random = new Random(11);
        for (int batch = 0; batch < 12; batch++) {
            Reading[] readings = IntStream.range(0, 40)
                    .mapToObj(i -> reading(
                            random.nextInt(DAYS * 96) * 900L - 43_200,
                            BigDecimal.valueOf(random.nextInt(8_000) - 3_000, 2).toPlainString()))
                    .toArray(Reading[]::new);
            store(readings);
            for (Reading reading : readings) {
                stored.putIfAbsent(reading.measuredAt(), reading);
            }
        }

        BucketRange range = range(width, zone);
        assertThat(telemetry.history().buckets(Set.of(device), range).getOrDefault(device, List.of()))
                .isEqualTo(PlainBuckets.of(List.copyOf(stored.values()), range.bounds()));
    }

    private BucketRange range(String width, String zone) {
        return BucketRange.of(
                START.minusSeconds(86_400),
                START.plusSeconds((DAYS + 1) * 86_400L),
                BucketWidth.read(width).orElseThrow(),
                ZoneId.of(zone));
    }

    private List<Bucket> buckets(String width, String zone) {
        return telemetry.history().buckets(Set.of(device), range(width, zone)).getOrDefault(device, List.of());
    }

    private Page<Reading> list(Direction direction, int limit) {
        return telemetry
                .history()
                .list(new ReadingQuery(
                        device,
                        Optional.empty(),
                        Optional.empty(),
                        new PageRequest<>(ReadingSort.MEASURED, direction, Position.START, limit, false)));
    }

    private Optional<Reading> latest() {
        return telemetry.devices().find(device).orElseThrow().latest();
    }

    private long store(Reading... readings) {
        return batch(device, readings).stored();
    }

    private StoredBatch batch(Id<Device> target, Reading... readings) {
        return telemetry.transactions().inTransaction(() -> {
            telemetry.store().stage(lines(readings), MAX_MONTHS);
            return telemetry.store().merge(target);
        });
    }

    private static Lines<Reading> lines(Reading... readings) {
        return LineList.of(Set.of("time", "temperature"), List.of(readings));
    }

    private static Reading reading(long second, String temperature) {
        return new Reading(START.plusSeconds(second), new BigDecimal(temperature), Optional.empty(), Optional.empty());
    }

    private static Reading full(long second) {
        return new Reading(
                START.plusSeconds(second),
                new BigDecimal("-273.15"),
                Optional.of(new BigDecimal("41.50")),
                Optional.of(new BigDecimal("100.00")));
    }

    private Id<Device> device(int number) {
        Id<User> owner = new Id<>(new UUID(7, number));
        telemetry.users().accept(owner);
        Id<Device> id = new Id<>(new UUID(8, number));
        telemetry
                .devices()
                .add(Entity.created(
                        id,
                        START,
                        new Device(
                                Optional.of(owner),
                                "Device " + number,
                                Optional.empty(),
                                Optional.empty(),
                                TemperatureUnit.CELSIUS,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true)));
        return id;
    }
}
