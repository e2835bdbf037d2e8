package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.Locale;

/** The role of a user, which decides about the permissions. */
public enum Role {
    USER(Audience.USERS),
    ADMIN(Audience.ADMINS);

    private final Audience audience;

    Role(Audience audience) {
        this.audience = audience;
    }

    /** @throws Invalid if no role has this code */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", ViolationCode.UNSUPPORTED, "must be one of user, admin"));
    }

    /** Returns the audience whose permissions users with this role have. */
    public Audience audience() {
        return audience;
    }

    /** Returns the name of the role in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
