package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statistics.StatementLoad;

/**
 * The load of a mapped statement, in all its variants.
 *
 * @param name the name in its comment, otherwise its id
 * @param id the mapped statement's id
 * @param place the position of its start
 */
record MappedLoad(String name, String id, Place place, StatementLoad load) {}
