package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Audience;

/** What a user is to this program. */
public enum Role {
    USER(Audience.USERS),
    ADMIN(Audience.ADMINS);

    private final Audience audience;

    Role(Audience audience) {
        this.audience = audience;
    }

    /** Whose permissions it has. */
    public Audience audience() {
        return audience;
    }
}
