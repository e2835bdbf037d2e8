package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;

/**
 * The choices that produce one variant of a statement.
 *
 * @param label the description in messages, such as {@code all conditions met}
 * @param assignment the outcomes of the conditions
 * @param elements the number of elements of each collection
 */
public record Choice(String label, Assignment assignment, int elements) {}
