package dev.cimiento.db.statement;

/**
 * One way through a statement.
 *
 * @param label which way, for people
 * @param elements how many elements each collection has
 */
record Choice(String label, Assignment assignment, int elements) {}
