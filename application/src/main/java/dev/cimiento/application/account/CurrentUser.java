package dev.cimiento.application.account;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;

/** Finds the user for whom an actor acts. */
public final class CurrentUser {

    private CurrentUser() {}

    /**
     * Returns the id of the user.
     *
     * @throws Unauthenticated if the actor is anonymous
     * @throws Forbidden if the actor does not have the permission
     */
    public static Id<User> of(Actor actor, Permission permission) {
        Id<User> user = new Id<>(actor.requireUser());
        actor.require(permission);
        return user;
    }
}
