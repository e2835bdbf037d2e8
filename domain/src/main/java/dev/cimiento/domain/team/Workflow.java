package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** How the members of a team work together. */
public enum Workflow {
    /** One after the other, in the order of their positions. */
    SEQUENTIAL,
    /** A leader distributes the work. */
    HIERARCHICAL;

    /** @throws Invalid if no workflow has this code */
    public static Workflow of(String code) {
        return Arrays.stream(values())
                .filter(workflow -> workflow.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("workflow", "must be sequential or hierarchical"));
    }

    /** Returns the name of the workflow in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
