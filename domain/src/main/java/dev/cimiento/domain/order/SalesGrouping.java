package dev.cimiento.domain.order;

/** By what a report on sales is divided. */
public enum SalesGrouping {
    DAY,
    /** From Monday on (ISO 8601). */
    WEEK,
    MONTH,
    CATEGORY,
    PRODUCT
}
