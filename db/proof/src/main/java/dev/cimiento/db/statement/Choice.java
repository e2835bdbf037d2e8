package dev.cimiento.db.statement;

import dev.cimiento.db.statement.condition.Assignment;

/**
 * The choices that produce one variant of a statement.
 *
 * @param label the description in messages, such as {@code all conditions met}
 * @param assignment the outcomes of the conditions
 * @param elements the number of elements of each collection
 */
record Choice(String label, Assignment assignment, int elements) {}
