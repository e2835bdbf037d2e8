package dev.cimiento.application.account;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.Unauthenticated;

/** The account of whoever asks. */
public final class Self {

    private Self() {}

    /**
     * @throws Unauthenticated where nobody has signed in
     * @throws Forbidden where that one may not do this with it
     */
    public static Id<User> of(Actor actor, Permission permission) {
        Id<User> self = new Id<>(actor.requireUser());
        actor.require(permission);
        return self;
    }
}
