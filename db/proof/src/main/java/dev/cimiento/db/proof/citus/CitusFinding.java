package dev.cimiento.db.proof.citus;

/**
 * A declaration or statement that Citus refuses.
 *
 * @param place the constraint or trigger, or the position of the statement as {@code file:line:column}
 * @param statement the id of the statement; blank for a declaration
 * @param message the refusal, with the name of the table
 */
public record CitusFinding(CitusRule rule, String place, String statement, String message) {}
