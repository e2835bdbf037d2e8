package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.source.Place;

/** Something that could not be proved, and was not guessed. */
public record Undecided(String statement, Place place, String message) {}
