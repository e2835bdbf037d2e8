package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;

/** Where a page begins. */
public sealed interface Position {

    Position START = new Offset(0);

    /** Behind the row with this key and id, whether or not it is still there; reading on costs the same at any depth. */
    record After(Comparable<?> key, Id<?> id) implements Position {}

    /** So many rows into the list: for jumping to a place; all rows before it are read as well. */
    record Offset(int rows) implements Position {}
}
