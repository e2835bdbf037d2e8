package dev.cimiento.domain.telemetry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.history.BucketRange.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketRangeTest {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Madrid",
            "America/Los_Angeles",
            "America/St_Johns",
            "America/Havana",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia");

    private static final List<String> WIDTHS = List.of("1m", "15m", "1h", "6h", "1d", "3d", "1mo", "5mo");

    @Test
    void day_on_which_clocks_are_set_forward_has_23_hours() {
        BucketRange range = range("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "1h", "Europe/Madrid");

        assertThat(range.bounds()).hasSize(24);
        assertThat(range("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "1d", "Europe/Madrid")
                        .bounds())
                .containsExactly(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void last_bucket_of_a_day_of_25_hours_is_shorter() {
        BucketRange range = range("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", "6h", "Europe/Madrid");

        assertThat(range.bounds())
                .containsExactly(
                        Instant.parse("2026-10-24T22:00:00Z"),
                        Instant.parse("2026-10-25T04:00:00Z"),
                        Instant.parse("2026-10-25T10:00:00Z"),
                        Instant.parse("2026-10-25T16:00:00Z"),
                        Instant.parse("2026-10-25T22:00:00Z"),
                        Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void range_is_extended_to_whole_buckets() {
        BucketRange range = range("2026-02-10T10:20:00Z", "2026-03-10T10:20:00Z", "1mo", "Europe/Madrid");

        assertThat(range.bounds())
                .containsExactly(
                        Instant.parse("2026-01-31T23:00:00Z"),
                        Instant.parse("2026-02-28T23:00:00Z"),
                        Instant.parse("2026-03-31T22:00:00Z"));
    }

    /** 1,000 random ranges over the changes of clocks in the last decades, at midnight too, and a day that was left out. */
    @Test
    void buckets_adjoin_cover_the_range_and_begin_with_their_day() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            BucketWidth width =
                    BucketWidth.read(WIDTHS.get(random.nextInt(WIDTHS.size()))).orElseThrow();
            Instant from = Instant.ofEpochSecond(400_000_000L + random.nextInt(1_400_000_000));
            Instant to = from.plusSeconds(1 + random.nextInt(100_000));
            List<Instant> bounds = BucketRange.of(from, to, width, zone).bounds();

            assertThat(bounds).isSorted().doesNotHaveDuplicates();
            assertThat(bounds.get(0)).isBeforeOrEqualTo(from);
            assertThat(bounds.get(1)).isAfter(from);
            assertThat(bounds.get(bounds.size() - 1)).isAfterOrEqualTo(to);
            assertThat(bounds.get(bounds.size() - 2)).isBefore(to);
            assertThat(bounds).as("%s %s", width, zone).allSatisfy(bound -> assertIsBound(bound, width, zone));
        }
    }

    @Test
    void too_narrow_width_is_rejected_with_one_that_fits() {
        assertThatThrownBy(() -> range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "1m", "UTC"))
                .isInstanceOf(Invalid.class)
                .hasMessage("width gives more than 2000 buckets; 6h fits");
        assertThat(range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "6h", "UTC")
                        .bounds())
                .hasSize(4 * 365 + 1);
    }

    @Test
    void range_has_at_most_2000_buckets() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        BucketWidth minute = BucketWidth.read("1m").orElseThrow();
        ZoneId utc = ZoneId.of("UTC");

        assertThat(BucketRange.of(from, from.plusSeconds(2_000 * 60), minute, utc)
                        .bounds())
                .hasSize(2_001);
        assertThatThrownBy(() -> BucketRange.of(from, from.plusSeconds(2_000 * 60 + 1), minute, utc))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7m", "5h", "25h", "0h", "367d", "121mo", "1w", "h", "-1h", "1.5h", "99999m"})
    void width_that_does_not_divide_a_day_or_is_too_large_is_rejected(String text) {
        assertThatThrownBy(() -> BucketWidth.read(text).orElseThrow(() -> new Invalid("width", "is no width")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void range_must_be_in_order_and_between_1970_and_2199() {
        assertThatThrownBy(() -> range("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "1h", "UTC"))
                .hasMessage("from must be before to");
        assertThatThrownBy(() -> range("1969-12-31T00:00:00Z", "2026-01-01T00:00:00Z", "1h", "UTC"))
                .hasMessage("from must not be before 1970");
        assertThatThrownBy(() -> range("2026-01-01T00:00:00Z", "2200-01-01T00:00:01Z", "12mo", "UTC"))
                .hasMessage("to must not be after 2199");
    }

    @Test
    void roll_ups_are_used_only_if_no_bound_divides_them() {
        String from = "2026-03-01T00:00:00Z";
        String to = "2026-03-02T00:00:00Z";

        assertThat(range(from, to, "1d", "UTC").resolution()).isEqualTo(Resolution.DAYS);
        assertThat(range(from, to, "1d", "Europe/Madrid").resolution()).isEqualTo(Resolution.HOURS);
        assertThat(range(from, to, "1h", "UTC").resolution()).isEqualTo(Resolution.HOURS);
        assertThat(range(from, to, "1h", "Asia/Kathmandu").resolution()).isEqualTo(Resolution.READINGS);
        assertThat(range(from, to, "15m", "UTC").resolution()).isEqualTo(Resolution.READINGS);
    }

    private static void assertIsBound(Instant bound, BucketWidth width, ZoneId zone) {
        ZonedDateTime local = bound.atZone(zone);
        ZonedDateTime midnight = local.toLocalDate().atStartOfDay(zone);
        switch (width.unit()) {
            case M, H -> {
                Duration step = width.unit() == BucketWidth.Unit.H
                        ? Duration.ofHours(width.amount())
                        : Duration.ofMinutes(width.amount());
                Duration sinceMidnight = Duration.between(midnight, local);
                assertThat(sinceMidnight.toSeconds() % step.toSeconds()).isZero();
            }
            case D -> assertThat(local).isEqualTo(midnight);
            case MO ->
                assertThat(local)
                        .isEqualTo(local.toLocalDate().withDayOfMonth(1).atStartOfDay(zone));
        }
    }

    private static BucketRange range(String from, String to, String width, String zone) {
        return BucketRange.of(
                Instant.parse(from), Instant.parse(to), BucketWidth.read(width).orElseThrow(), ZoneId.of(zone));
    }
}
