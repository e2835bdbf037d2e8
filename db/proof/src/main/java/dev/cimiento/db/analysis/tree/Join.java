package dev.cimiento.db.analysis.tree;

/** The type of a join, in the order of the server's {@code JoinType}. */
public enum Join {
    INNER,
    LEFT,
    FULL,
    RIGHT;

    public static Join of(Node join) {
        return values()[join.number("jointype")];
    }

    /** Returns true if the join never fills the columns of its left side with nulls. */
    public boolean keepsLeft() {
        return this == INNER || this == LEFT;
    }

    /** Returns true if the join never fills the columns of its right side with nulls. */
    public boolean keepsRight() {
        return this == INNER || this == RIGHT;
    }
}
