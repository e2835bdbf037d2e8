package dev.cimiento.persistence.importing;

/**
 * What stands against a line.
 *
 * @param problem the name of one of the problems that lines of this kind can have
 * @param value what its message is about
 * @param lines how many lines are wrong in all
 */
public record LineProblemRow(long line, String problem, String value, long lines) {}
