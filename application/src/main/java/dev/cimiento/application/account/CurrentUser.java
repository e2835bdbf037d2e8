package dev.cimiento.application.account;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;

/** The account of the actor. */
public final class CurrentUser {

    private CurrentUser() {}

    /**
     * @throws Unauthenticated when the actor is anonymous
     * @throws Forbidden when the actor does not have the permission
     */
    public static Id<User> of(Actor actor, Permission permission) {
        Id<User> self = new Id<>(actor.requireUser());
        actor.require(permission);
        return self;
    }
}
