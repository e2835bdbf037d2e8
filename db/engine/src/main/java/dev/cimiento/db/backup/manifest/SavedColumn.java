package dev.cimiento.db.backup.manifest;

/**
 * A column of a saved table.
 *
 * @param name the name without quotes
 * @param definition its type, default and other properties, as after {@code add column <name>}
 * @param generated true if the server computes the values, so that the file does not contain them
 */
public record SavedColumn(String name, String definition, boolean generated) {}
