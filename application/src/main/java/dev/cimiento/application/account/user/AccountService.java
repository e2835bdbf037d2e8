package dev.cimiento.application.account.user;

import dev.cimiento.application.account.Self;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.TooManyRequests;
import java.util.function.Function;

/** What somebody does with one's own account. */
public class AccountService {

    private final UserCollaborators parts;
    private final UserChanges own;
    private final UserChanges deletion;
    private final Throttle throttle;

    public AccountService(UserCollaborators parts, Throttle throttle) {
        this.parts = parts;
        this.throttle = throttle;
        own = new UserChanges(parts, AccountPermissions.READ, AccountPermissions.WRITE);
        deletion = new UserChanges(parts, AccountPermissions.READ, AccountPermissions.SECURE);
    }

    public Entity<User> get(Actor actor) {
        return own.get(actor, Self.of(actor, AccountPermissions.READ));
    }

    /**
     * @throws Conflict {@code email-taken} when there is another account with the address
     * @throws Forbidden when a program would change the address
     * @throws TooManyRequests when the address is changed too often: each time two mails go out, or it is told whether
     *     another account has it
     */
    public Entity<User> change(Actor actor, Expected expected, Function<Entity<User>, User> change) {
        Id<User> self = Self.of(actor, AccountPermissions.WRITE);
        parts.users()
                .find(self)
                .filter(present -> expected.allows(present.version()))
                .ifPresent(present -> slowDown(actor, present.state(), change.apply(present)));
        return own.changeOwn(actor, expected, present -> {
            User next = change.apply(present);
            if (next.hasMovedFrom(present.state())) {
                actor.require(AccountPermissions.SECURE);
                throttle.accountChange(self);
            }
            return next;
        });
    }

    /** @throws Conflict {@code last-admin} when nobody would be left who may do everything */
    public void delete(Actor actor, Expected expected) {
        Id<User> self = Self.of(actor, AccountPermissions.SECURE);
        deletion.delete(actor, self, expected);
    }

    /** Before any transaction: what is counted stays counted. */
    private void slowDown(Actor actor, User present, User next) {
        if (next.hasMovedFrom(present)) {
            actor.require(AccountPermissions.SECURE);
            throttle.addressChange(actor, next.email());
        }
    }
}
