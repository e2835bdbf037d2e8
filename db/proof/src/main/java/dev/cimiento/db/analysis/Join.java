package dev.cimiento.db.analysis;

/** How two relations are joined. */
enum Join {
    INNER,
    LEFT,
    FULL,
    RIGHT;

    static Join of(Node join) {
        return values()[join.number("jointype")];
    }

    /** Whether no row of the left side is made up of nulls. */
    boolean keepsLeft() {
        return this == INNER || this == LEFT;
    }

    boolean keepsRight() {
        return this == INNER || this == RIGHT;
    }
}
