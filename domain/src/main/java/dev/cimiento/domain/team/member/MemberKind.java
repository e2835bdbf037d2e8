package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** The place of a member in its team. */
public enum MemberKind {
    /** Distributes the work. A hierarchical team has exactly one leader, a sequential team has none. */
    LEADER,
    WORKER,
    /** Helps when it is asked. */
    FREELANCER;

    /** @throws Invalid if no kind has this code */
    public static MemberKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("kind", "must be leader, worker or freelancer"));
    }

    /** Returns the name of the kind in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
