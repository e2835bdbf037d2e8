package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.source.Place;

/**
 * A property of a statement that the proof could neither confirm nor refute.
 *
 * @param statement the mapped statement's id
 * @param place the position in the mapper file
 * @param message the property, as a noun phrase without a full stop
 */
public record Undecided(String statement, Place place, String message) {}
