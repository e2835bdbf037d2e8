package dev.cimiento.db.backup.manifest;

import java.util.Optional;

/**
 * A sequence of the saved database.
 *
 * @param name the name
 * @param value its last value, or the first one if {@code called} is false
 * @param called true if the next number is the one after {@code value}
 * @param creation the statement that creates the sequence if the history does not; empty if its column creates it
 * @param owner the column that it belongs to
 */
public record SavedSequence(ObjectName name, long value, boolean called, String creation, Optional<Owner> owner) {

    /** A column with a sequence. */
    public record Owner(ObjectName table, String column) {}
}
