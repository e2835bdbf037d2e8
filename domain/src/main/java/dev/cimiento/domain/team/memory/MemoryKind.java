package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of memories. */
public enum MemoryKind {
    /** A single statement that is true, such as a name or a date. */
    FACT,
    /** How something works or is done. */
    KNOWLEDGE,
    /** The circumstances of the team's work. */
    CONTEXT;

    /** @throws Invalid if no kind has this code */
    public static MemoryKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("kind", "must be fact, knowledge or context"));
    }

    /** Returns the name of the kind in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
