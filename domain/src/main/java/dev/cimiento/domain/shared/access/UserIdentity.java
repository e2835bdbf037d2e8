package dev.cimiento.domain.shared.access;

import java.util.Optional;
import java.util.UUID;

/**
 * A user, for whom a person or a program acts.
 *
 * @param session the session of a person; empty for a program
 * @param accessToken the personal access token of a program; empty for a person
 */
public record UserIdentity(UUID user, Optional<UUID> session, Optional<UUID> accessToken) implements Identity {

    @Override
    public UUID id() {
        return user;
    }

    /** Returns the user, for whom a person acts in a session. */
    public static UserIdentity inSession(UUID user, UUID session) {
        return new UserIdentity(user, Optional.of(session), Optional.empty());
    }

    /** Returns the user, for whom a program acts with a personal access token. */
    public static UserIdentity withAccessToken(UUID user, UUID accessToken) {
        return new UserIdentity(user, Optional.empty(), Optional.of(accessToken));
    }
}
