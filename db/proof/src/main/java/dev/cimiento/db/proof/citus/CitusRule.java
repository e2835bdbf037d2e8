package dev.cimiento.db.proof.citus;

import java.util.Locale;

/** The rules of Citus 13.2, each with the error that breaking it causes, and a remedy. */
public enum CitusRule {
    CITUS_KEY(
            "Distributed relations cannot have UNIQUE, EXCLUDE, or PRIMARY KEY constraints that do not include the partition"
                    + " column",
            "Begin the key with the distribution column, or keep what is unique among all nodes in a table that is not"
                    + " distributed."),
    CITUS_FOREIGN_KEY(
            "cannot create foreign key constraint since relations are not colocated or not referencing a reference table",
            "Refer to a table that is stored beside this one, with the distribution column on both sides; otherwise keep the"
                    + " bare id, and let the program delete the rows."),
    CITUS_SET_NULL(
            "SET NULL or SET DEFAULT is not supported in ON DELETE operation when distribution key is included in the foreign"
                    + " key constraint",
            "Use no action or restrict, and clear the column in a statement before the deletion."),
    CITUS_TRIGGER("triggers are not supported on distributed tables", "Let the program do the work of the trigger."),
    CITUS_JOIN(
            "complex joins are only supported when all distributed tables are co-located and joined on their distribution"
                    + " columns",
            "Join by the distribution column as well as by the id."),
    CITUS_LOCAL_JOIN(
            "direct joins between distributed and local tables are not supported",
            "Use an inner or left join, such as left join … where d.id is null for not exists."),
    CITUS_LOCK(
            "could not run distributed query with FOR UPDATE/SHARE commands",
            "Restrict each distributed table to one value of its distribution column, or lock rows of a table that is not"
                    + " distributed."),
    CITUS_RECURSION(
            "recursive CTEs are only supported when they contain a filter on the distribution column",
            "Compare the distribution column with a parameter in both parts of the query."),
    CITUS_CYCLE(
            "column reference \"is_cycle\" is ambiguous", "Replace the cycle clause by an array of the visited ids."),
    CITUS_IMMUTABLE(
            "functions used in the query must be marked IMMUTABLE",
            "Compute the value in the program, or name the configuration, as in to_tsvector('simple', …)."),
    CITUS_MOVED_ROW(
            "modifying the partition value of rows is not allowed", "Delete the row and insert it with the new value."),
    CITUS_MERGE(
            "To MERGE into a distributed table, source must be Citus table(s)",
            "Use insert … on conflict, or an update and an insert."),
    CITUS_GROUPING_SETS(
            "could not run distributed query with GROUPING SETS, CUBE, or ROLLUP",
            "Restrict the query to one value of the distribution column, or group in several queries."),
    CITUS_INSERT_AND_LOCK(
            "invalid input syntax for type uuid: \"PGCOPY\"",
            "Lock the rows in a statement before the one that inserts.");

    private final String error;
    private final String remedy;

    CitusRule(String error, String remedy) {
        this.error = error;
        this.remedy = remedy;
    }

    /** Returns the name of the rule in reports, such as {@code citus-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the error of Citus. */
    public String error() {
        return error;
    }

    public String remedy() {
        return remedy;
    }
}
