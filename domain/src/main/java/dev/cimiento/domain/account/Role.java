package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** What a user is to this program. */
public enum Role {
    USER(Audience.USERS),
    ADMIN(Audience.ADMINS);

    private final Audience audience;

    Role(Audience audience) {
        this.audience = audience;
    }

    /** @throws Invalid when there is none of this code */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", "must be one of user, admin"));
    }

    /** Whose permissions it has. */
    public Audience audience() {
        return audience;
    }

    /** As it is written outside of this program. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
