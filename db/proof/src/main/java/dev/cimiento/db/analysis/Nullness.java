package dev.cimiento.db.analysis;

import java.util.Collection;

/** The nullability of a value, in increasing order. */
public enum Nullness {
    NEVER,
    UNDECIDED,
    POSSIBLE;

    /** Returns the nullness of a value that is null if any of the given values is null. */
    static Nullness nullIfAny(Collection<Nullness> values) {
        return values.stream().max(Enum::compareTo).orElse(NEVER);
    }

    /** Returns the nullness of a value that is null only if all the given values are null. */
    static Nullness nullIfAll(Collection<Nullness> values) {
        return values.stream().min(Enum::compareTo).orElse(POSSIBLE);
    }
}
