package dev.cimiento.domain.shared.access;

import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is doing something, from where, with which rights: a person, a program, or this program itself.
 *
 * @param name as it is written down where it matters who did it
 * @param userId whose account it acts for; empty for one who has not signed in, and for this program
 * @param sessionId the session that the actor signed in with; empty for a program
 * @param accessTokenId the personal access token of a program; empty for a person
 * @param address the network address that it came from, as far as that is known
 * @param unrestricted whether it may do everything, whatever its permissions
 */
public record Actor(
        String name,
        Optional<UUID> userId,
        Optional<UUID> sessionId,
        Optional<UUID> accessTokenId,
        Optional<String> address,
        boolean unrestricted,
        Set<Permission> permissions) {

    /** The program itself: start-up, the command line, background work. */
    public static final Actor SYSTEM =
            new Actor("system", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, Set.of());

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who has not said who it is. */
    public static Actor anonymous(Optional<String> address, Set<Permission> permissions) {
        return new Actor(
                "anonymous", Optional.empty(), Optional.empty(), Optional.empty(), address, false, permissions);
    }

    /** Returns this actor with those of its permissions that meet a condition. */
    public Actor keeping(Predicate<Permission> condition) {
        Set<Permission> kept = permissions.stream().filter(condition).collect(Collectors.toUnmodifiableSet());
        return new Actor(name, userId, sessionId, accessTokenId, address, unrestricted, kept);
    }

    public boolean may(Permission permission) {
        return unrestricted || permissions.contains(permission);
    }

    /**
     * @throws Forbidden unless this actor has the permission
     * @throws Unauthenticated as well, where it has not said who it is
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            if (userId.isEmpty()) {
                throw new Unauthenticated();
            }
            throw new Forbidden(permission.name());
        }
    }

    /**
     * The user that it acts for.
     *
     * @throws Unauthenticated where there is none
     */
    public UUID requireUser() {
        return userId.orElseThrow(Unauthenticated::new);
    }
}
