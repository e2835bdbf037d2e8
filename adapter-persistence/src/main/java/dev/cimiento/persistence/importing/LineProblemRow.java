package dev.cimiento.persistence.importing;

/**
 * A reason to reject a line of a file.
 *
 * @param problem the name of the enum constant of the problem
 * @param value the value for the message of the problem
 * @param lines the number of all rejected lines
 */
public record LineProblemRow(long line, String problem, String value, long lines) {}
