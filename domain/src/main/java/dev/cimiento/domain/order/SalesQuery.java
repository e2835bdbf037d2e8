package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The period and the grouping of a sales report.
 *
 * @param from the first day
 * @param to the day after the last day, at most {@value #MAX_YEARS} years later
 * @param by the grouping
 * @param zone the time zone of the days, weeks and months
 */
public record SalesQuery(LocalDate from, LocalDate to, SalesGrouping by, ZoneId zone) {

    public static final int MAX_YEARS = 10;

    /**
     * The maximum number of rows: more than the longest report by day has. Products and categories with the largest
     * sales come first.
     */
    public static final int MAX_ROWS = 4_000;

    public SalesQuery {
        Rules rules = new Rules();
        rules.require(from.isBefore(to), "from", ViolationCode.CONTRADICTORY, "must be before to");
        rules.require(
                !from.plusYears(MAX_YEARS).isBefore(to),
                "to",
                ViolationCode.OUT_OF_RANGE,
                "must be at most " + MAX_YEARS + " years later");
        rules.enforce();
    }

    /** Returns the start of the period. If clocks are set forward at midnight, it is the first moment of the day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the exclusive end of the period. */
    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }

    /** Returns the name of the zone in the IANA time zone database. */
    public String zoneId() {
        return zone.getId();
    }

    public int maxRows() {
        return MAX_ROWS;
    }

    /** Returns the states of the orders that the report counts. */
    public Set<OrderState> states() {
        return OrderState.sales();
    }
}
