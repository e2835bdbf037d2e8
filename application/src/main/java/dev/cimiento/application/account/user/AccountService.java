package dev.cimiento.application.account.user;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;

/** Reading, changing and deleting the current user's account. */
public class AccountService {

    private final UserRepository users;
    private final UserLifecycle changes;
    private final LiveRights rights;
    private final Throttle throttle;
    private final AccessCache memory;
    private final Transactions transactions;

    public AccountService(
            UserRepository users,
            UserLifecycle changes,
            LiveRights rights,
            Throttle throttle,
            AccessCache memory,
            Transactions transactions) {
        this.users = users;
        this.changes = changes;
        this.rights = rights;
        this.throttle = throttle;
        this.memory = memory;
        this.transactions = transactions;
    }

    public Entity<User> get(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.READ);
        return users.find(self).orElseThrow(() -> new NotFound("user", self));
    }

    /**
     * Returns the actor's account, for a change that depends on the present state.
     *
     * @throws StaleVersion when its version is not expected
     */
    public Entity<User> getForChange(Actor actor, ExpectedVersion expected) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        Entity<User> present = users.find(self).orElseThrow(Unauthenticated::new);
        if (!expected.allows(present.version())) {
            throw new StaleVersion(self);
        }
        return present;
    }

    /**
     * Replaces address and name of the actor's account as {@link #getForChange} returned it.
     *
     * @throws StaleVersion when the account was changed since
     * @throws Conflict {@code email-taken} when there is another account with the address
     * @throws Forbidden when a program would change the address
     * @throws TooManyRequests when the address is changed too often: each time two mails go out, or it is told whether
     *     another account has it
     */
    public Entity<User> replace(Actor actor, Entity<User> present, EmailAddress email, String fullName) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        User next = present.state().with(email, fullName);
        boolean moves = next.hasMovedFrom(present.state());
        if (moves) {
            actor.require(AccountPermissions.SECURE);
            // Outside the transaction, so that a change that fails is counted too.
            throttle.addressChange(actor, email);
        }
        Entity<User> changed = transactions.inTransaction(() -> {
            Optional<Entity<User>> locked = users.lock(self);
            rights.require(actor, AccountPermissions.WRITE);
            locked.filter(present::equals).orElseThrow(() -> new StaleVersion(self));
            if (moves) {
                throttle.accountChange(self);
            }
            return changes.replace(actor, present, next);
        });
        memory.forget(self);
        return changed;
    }

    /** @throws Conflict {@code last-admin} when no active admin would be left */
    public void delete(Actor actor, ExpectedVersion expected) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        // Other features may hold very many rows of the user, such as orders.
        transactions.inLongTransaction(() -> {
            LockedUsers locked = LockedUsers.lock(users, actor, self);
            rights.require(actor, AccountPermissions.SECURE);
            Entity<User> present = locked.get(self, expected);
            locked.requireOtherAdmin(self);
            changes.delete(actor, present);
            return self;
        });
        memory.forget(self);
    }
}
