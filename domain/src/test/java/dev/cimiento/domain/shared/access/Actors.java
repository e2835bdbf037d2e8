package dev.cimiento.domain.shared.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Actors for tests. */
public final class Actors {

    private Actors() {}

    /** Returns a signed-in user with exactly these permissions. */
    public static Actor with(Permission... permissions) {
        return of(UUID.randomUUID(), permissions);
    }

    /** Returns this user, signed in, with exactly these permissions. */
    public static Actor of(UUID user, Permission... permissions) {
        return of(user, Optional.empty(), permissions);
    }

    /** Returns this user in a session, with exactly these permissions. */
    public static Actor inSession(UUID user, UUID session, Permission... permissions) {
        return of(user, Optional.of(session), permissions);
    }

    private static Actor of(UUID user, Optional<UUID> session, Permission... permissions) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(user, session, Optional.empty())),
                Optional.of("192.0.2.1"),
                false,
                Set.of(permissions));
    }
}
