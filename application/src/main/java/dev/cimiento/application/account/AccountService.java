package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import java.util.function.Function;

/** What somebody does with one's own account. */
public class AccountService {

    private final UserChanges own;

    public AccountService(UserCollaborators parts) {
        own = new UserChanges(parts, AccountPermissions.READ, AccountPermissions.WRITE);
    }

    public Entity<User> get(Actor actor) {
        return own.get(actor, self(actor));
    }

    /**
     * @throws Conflict {@code email-taken} when there is another account with the address
     * @throws Forbidden when a program would change the address
     */
    public Entity<User> change(Actor actor, Expected expected, Function<Entity<User>, User> change) {
        return own.change(actor, self(actor), expected, present -> {
            User next = change.apply(present);
            if (!next.email().key().equals(present.state().email().key())) {
                actor.require(AccountPermissions.SECURE);
            }
            return next;
        });
    }

    /** @throws Conflict {@code last-admin} when nobody would be left who may do everything */
    public void delete(Actor actor, Expected expected) {
        Id<User> self = self(actor);
        actor.require(AccountPermissions.SECURE);
        own.delete(actor, self, expected);
    }

    private static Id<User> self(Actor actor) {
        return new Id<>(actor.requireUser());
    }
}
