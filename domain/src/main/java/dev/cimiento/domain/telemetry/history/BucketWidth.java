package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.error.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The width of buckets. Minutes and hours divide a day: each day's buckets begin at its local midnight, and the last one
 * is shorter on a day that has fewer or more than 24 hours. Days and months are those of the local calendar.
 *
 * @param amount a divisor of a day for minutes and hours; 1 to 366 days; 1 to 120 months
 */
public record BucketWidth(int amount, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})(m|h|d|mo)");

    /** The widths that are suggested if another gives too many buckets. */
    private static final List<String> COMMON =
            List.of("1m", "5m", "15m", "30m", "1h", "3h", "6h", "12h", "1d", "7d", "1mo", "3mo", "12mo");

    /** The units of widths, by the letters in their texts. */
    public enum Unit {
        M(1_440),
        H(24),
        D(366),
        MO(120);

        private final int max;

        Unit(int max) {
            this.max = max;
        }

        private boolean divides() {
            return this == M || this == H;
        }
    }

    public BucketWidth {
        Rules rules = new Rules();
        if (unit.divides()) {
            rules.require(
                    amount >= 1 && unit.max % amount == 0, "width", "in minutes or hours must divide a day evenly");
        } else {
            rules.require(
                    amount >= 1 && amount <= unit.max,
                    "width",
                    "must be at most " + unit.max + (unit == Unit.D ? " days" : " months"));
        }
        rules.enforce();
    }

    /** Reads a text such as 15m, 1h, 1d or 1mo; empty if it is no width. */
    public static Optional<BucketWidth> read(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new BucketWidth(
                        Integer.parseInt(parts.group(1)),
                        Unit.valueOf(parts.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    static List<BucketWidth> common() {
        return COMMON.stream().map(BucketWidth::read).flatMap(Optional::stream).toList();
    }

    /** Returns the begin of the bucket that contains a time, if buckets of days are counted from that time's day. */
    Instant startOf(Instant time, ZoneId zone) {
        LocalDate date = dateOf(time, zone);
        return switch (unit) {
            case M, H -> {
                Instant midnight = midnight(date, zone);
                long seconds = seconds();
                yield midnight.plusSeconds(
                        Math.floorDiv(ChronoUnit.SECONDS.between(midnight, time), seconds) * seconds);
            }
            case D -> midnight(date, zone);
            case MO -> midnight(date.withDayOfMonth(1), zone);
        };
    }

    /** Returns the begin of the bucket after the one that begins at a time. */
    Instant after(Instant start, ZoneId zone) {
        LocalDate date = dateOf(start, zone);
        return switch (unit) {
            case M, H -> {
                Instant next = start.plusSeconds(seconds());
                Instant midnight = midnight(date.plusDays(1), zone);
                yield next.isBefore(midnight) ? next : midnight;
            }
            case D -> midnight(date.plusDays(amount), zone);
            case MO -> midnight(date.plusMonths(amount), zone);
        };
    }

    private long seconds() {
        return amount * (unit == Unit.H ? 3_600L : 60L);
    }

    /** Returns the day to which a time belongs. Clocks that are set back across midnight do not bring a day back. */
    private static LocalDate dateOf(Instant time, ZoneId zone) {
        LocalDate date = time.atZone(zone).toLocalDate();
        return midnight(date.plusDays(1), zone).isAfter(time) ? date : date.plusDays(1);
    }

    /** Returns the first instant of a day; not every day begins at 00:00. */
    private static Instant midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return amount + unit.name().toLowerCase(Locale.ROOT);
    }
}
