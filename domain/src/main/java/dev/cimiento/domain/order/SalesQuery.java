package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a report on sales is about.
 *
 * @param from the first day, as it begins in the zone
 * @param to the day after the last one, at most {@value #MAX_YEARS} years later
 * @param zone whose days, weeks and months they are
 */
public record SalesQuery(LocalDate from, LocalDate to, SalesGrouping by, ZoneId zone) {

    public static final int MAX_YEARS = 10;

    /** More than the longest report by day has; of products and categories, those that brought most. */
    public static final int MAX_ROWS = 4_000;

    public SalesQuery {
        Rules rules = new Rules();
        rules.require(from.isBefore(to), "from", "must be before to");
        rules.require(!from.plusYears(MAX_YEARS).isBefore(to), "to", "must be at most " + MAX_YEARS + " years later");
        rules.enforce();
    }

    /** The moment at which the period begins; where a clock is set forward at midnight, the first one of the day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment before which it ends. */
    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }

    /** The zone as the IANA time zone database names it. */
    public String zoneId() {
        return zone.getId();
    }

    public int maxRows() {
        return MAX_ROWS;
    }

    /** The states in which an order counts. */
    public Set<OrderState> states() {
        return OrderState.sales();
    }
}
