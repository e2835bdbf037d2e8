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

/** Reads, changes and deletes the current user's account. */
public class AccountService {

    private final UserRepository users;
    private final UserLifecycle lifecycle;
    private final LiveRights rights;
    private final Throttle throttle;
    private final AccessCache accessCache;
    private final Transactions transactions;

    public AccountService(
            UserRepository users,
            UserLifecycle lifecycle,
            LiveRights rights,
            Throttle throttle,
            AccessCache accessCache,
            Transactions transactions) {
        this.users = users;
        this.lifecycle = lifecycle;
        this.rights = rights;
        this.throttle = throttle;
        this.accessCache = accessCache;
        this.transactions = transactions;
    }

    public Entity<User> get(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.READ);
        return users.find(self).orElseThrow(() -> new NotFound("user", self));
    }

    /**
     * Returns the actor's account without locking it, to compute its next state. {@link #replace} rejects the change if
     * the account was changed in the meantime.
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
     * @throws Conflict {@code email-taken} if another account has the address
     * @throws Forbidden if a program tries to change the address
     * @throws TooManyRequests if the address is changed too often: each change sends two mails, or reveals that another
     *     account has the address
     */
    public Entity<User> replace(Actor actor, Entity<User> present, EmailAddress email, String fullName) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        User next = present.state().withEmailAndName(email, fullName);
        boolean changesEmail = next.hasOtherEmailThan(present.state());
        if (changesEmail) {
            actor.require(AccountPermissions.SECURE);
            // Counted outside the transaction, so that a failed change counts, too.
            throttle.addressChange(actor, email);
        }
        Entity<User> changed = transactions.inTransaction(() -> {
            Optional<Entity<User>> locked = users.lock(self);
            rights.require(actor, AccountPermissions.WRITE);
            locked.filter(present::equals).orElseThrow(() -> new StaleVersion(self));
            if (changesEmail) {
                throttle.accountChange(self);
            }
            return lifecycle.replace(actor, present, next);
        });
        accessCache.remove(self);
        return changed;
    }

    /** @throws Conflict {@code last-admin} when no active admin would be left */
    public void delete(Actor actor, ExpectedVersion expected) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        // A user can have very many rows in other features, such as orders.
        transactions.inLongTransaction(() -> {
            LockedUsers locked = LockedUsers.lock(users, actor, self);
            rights.require(actor, AccountPermissions.SECURE);
            Entity<User> present = locked.get(self, expected);
            locked.requireOtherAdmin(self);
            lifecycle.delete(actor, present);
            return self;
        });
        accessCache.remove(self);
    }
}
