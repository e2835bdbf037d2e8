package dev.cimiento.domain.shared.access;

import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The originator of an action with its permissions: a person, a program, or this program itself.
 *
 * @param name the name in audit events
 * @param identity the user or the thing for which the actor acts; empty for anonymous clients and for this program
 * @param address the network address of the client, if it is known
 * @param unrestricted true if every action is allowed, regardless of permissions
 */
public record Actor(
        String name,
        Optional<Identity> identity,
        Optional<String> address,
        boolean unrestricted,
        Set<Permission> permissions) {

    /** This program itself: start-up, the command line, background work. */
    public static final Actor SYSTEM = new Actor("system", Optional.empty(), Optional.empty(), true, Set.of());

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Returns the actor for a request without credentials. */
    public static Actor anonymous(Optional<String> address, Set<Permission> permissions) {
        return new Actor("anonymous", Optional.empty(), address, false, permissions);
    }

    /** Returns this actor with those of its permissions that meet a condition. */
    public Actor keeping(Predicate<Permission> condition) {
        Set<Permission> kept = permissions.stream().filter(condition).collect(Collectors.toUnmodifiableSet());
        return new Actor(name, identity, address, unrestricted, kept);
    }

    public boolean may(Permission permission) {
        return unrestricted || permissions.contains(permission);
    }

    /**
     * @throws Forbidden if this actor does not have the permission
     * @throws Unauthenticated if this actor is anonymous and does not have it
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            if (identity.isEmpty()) {
                throw new Unauthenticated();
            }
            throw new Forbidden(permission.name());
        }
    }

    /** Returns the user of the account for which the actor acts. */
    public Optional<UUID> userId() {
        return user().map(UserIdentity::user);
    }

    /** Returns the session of a person; empty for a program. */
    public Optional<UUID> sessionId() {
        return user().flatMap(UserIdentity::session);
    }

    /** Returns the personal access token of a program; empty for a person. */
    public Optional<UUID> accessTokenId() {
        return user().flatMap(UserIdentity::accessToken);
    }

    /**
     * Returns the user for whom the actor acts.
     *
     * @throws Unauthenticated if the actor is anonymous or this program itself
     * @throws Forbidden if the actor acts for a thing
     */
    public UUID requireUser() {
        return userId().orElseThrow(() -> identity.isEmpty() ? new Unauthenticated() : new Forbidden());
    }

    /**
     * Returns the user or the thing for which the actor acts.
     *
     * @throws Unauthenticated if the actor is anonymous or this program itself
     */
    public Identity requireIdentity() {
        return identity.orElseThrow(Unauthenticated::new);
    }

    private Optional<UserIdentity> user() {
        return identity.filter(UserIdentity.class::isInstance).map(UserIdentity.class::cast);
    }
}
