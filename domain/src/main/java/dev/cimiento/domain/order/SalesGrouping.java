package dev.cimiento.domain.order;

/** The grouping of a sales report. */
public enum SalesGrouping {
    DAY,
    /** Weeks begin on Monday (ISO 8601). */
    WEEK,
    MONTH,
    CATEGORY,
    PRODUCT
}
