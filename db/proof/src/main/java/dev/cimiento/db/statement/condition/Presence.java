package dev.cimiento.db.statement.condition;

/** The statement of a variant's conditions about a parameter. */
public enum Presence {
    /** The parameter is not null. */
    PRESENT,
    /** A condition compares the parameter with another value than null. */
    CONDITIONAL,
    /** No condition asks about the parameter. */
    UNCONDITIONAL
}
