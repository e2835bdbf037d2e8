package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;

/** The start of a page. */
public sealed interface Position {

    Position START = new Offset(0);

    /**
     * After the row with this key and id, even if that row was deleted (keyset paging). The cost is the same on every
     * page.
     */
    record After(Comparable<?> key, Id<?> id) implements Position {}

    /** After a number of rows, for a jump to any page. All rows before are read as well. */
    record Offset(int rows) implements Position {}
}
