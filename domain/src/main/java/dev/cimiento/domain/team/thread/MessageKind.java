package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of messages. */
public enum MessageKind {
    /** Written by a person. */
    HUMAN,
    /** Written by a member of the team, an assistant. */
    ASSISTANT,
    /** The result of a tool. */
    TOOL;

    /** @throws Invalid if no kind has this code */
    public static MessageKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("kind", "must be human, assistant or tool"));
    }

    /** Returns the name of the kind in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
