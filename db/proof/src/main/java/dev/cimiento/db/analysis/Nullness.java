package dev.cimiento.db.analysis;

import java.util.Collection;

/** Whether a value can be null. */
public enum Nullness {
    NEVER,
    UNDECIDED,
    POSSIBLE;

    /** That of a value that is null as soon as one of the others is. */
    static Nullness ofAll(Collection<Nullness> values) {
        return values.stream().max(Enum::compareTo).orElse(NEVER);
    }

    /** That of a value that is null only when all of the others are. */
    static Nullness ofFirst(Collection<Nullness> values) {
        return values.stream().min(Enum::compareTo).orElse(POSSIBLE);
    }
}
