package dev.cimiento.db.plan.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of faults of a plan on tables with many rows. */
public enum PlanFault {
    FULL_SCAN("reads a large table completely"),
    FILTER("reads rows of a large table and discards those that do not match, because no index serves the condition"),
    JOIN("reads a large table completely to join it, because no index serves the condition of the join"),
    SORT("sorts many rows to return the first of them"),
    REPLANNING("is planned for each call, because a plan for all calls would be more expensive");

    private final String meaning;

    PlanFault(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the name in reports and in comments, such as {@code full scan}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns a phrase whose subject is the statement. */
    public String meaning() {
        return meaning;
    }

    /** Returns the kind with this name. */
    public static Optional<PlanFault> of(String id) {
        return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
    }
}
