package dev.cimiento.application.account.user;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.shared.BatchSize;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.TooManyRequests;
import java.util.List;
import java.util.function.Function;

/** What admins decide about users. */
public class UserService extends UserChanges {

    private final UserCollaborators parts;
    private final LiveRights rights;
    private final Throttle throttle;

    public UserService(UserCollaborators parts, Throttle throttle) {
        super(parts, AccountPermissions.USERS_READ, AccountPermissions.USERS_WRITE);
        this.parts = parts;
        this.rights = parts.rights();
        this.throttle = throttle;
    }

    /**
     * Makes an account without a password, and tells its owner how to get one.
     *
     * @throws Conflict {@code email-taken} when there is one with this address
     * @throws Forbidden when a program would make an admin
     * @throws TooManyRequests when the actor has made too many changes lately
     */
    @Override
    public Entity<User> create(Actor actor, User user) {
        return createAll(actor, List.of(user)).get(0);
    }

    @Override
    public List<Entity<User>> createAll(Actor actor, List<User> users) {
        actor.require(AccountPermissions.USERS_WRITE);
        BatchSize.require(users.size());
        requirePerson(actor, users.stream().anyMatch(user -> user.role() == Role.ADMIN));
        return parts.transactions().inTransaction(() -> {
            rights.require(actor, AccountPermissions.USERS_WRITE);
            return users.stream().map(user -> created(actor, user)).toList();
        });
    }

    private Entity<User> created(Actor actor, User user) {
        throttle.userChange(actor);
        Entity<User> created = super.create(actor, user);
        parts.mail().sendInvitation(created);
        parts.mail().sendVerification(created);
        parts.audit()
                .record(
                        actor,
                        AuditAction.USER_CREATED,
                        created.id(),
                        user.role().code());
        return created;
    }

    /**
     * @throws Forbidden when a program would change a role, or address or activity of an admin
     * @throws TooManyRequests when the actor has made too many changes lately
     */
    @Override
    public Entity<User> change(Actor actor, Id<User> id, Expected expected, Function<Entity<User>, User> change) {
        return super.change(actor, id, expected, present -> {
            throttle.userChange(actor);
            User next = change.apply(present);
            requirePerson(actor, decidesWhoIsAdmin(present.state(), next));
            return next;
        });
    }

    /** @throws Forbidden when a program would delete an admin */
    @Override
    public void delete(Actor actor, Id<User> id, Expected expected) {
        delete(actor, id, expected, present -> requirePerson(actor, present.role() == Role.ADMIN));
    }

    /** Whether the change makes, removes, locks out or brings back an admin, or moves the address that resets go to. */
    private static boolean decidesWhoIsAdmin(User before, User next) {
        boolean locksOrMoves = before.active() != next.active() || next.hasMovedFrom(before);
        return before.role() != next.role() || (before.role() == Role.ADMIN && locksOrMoves);
    }

    /** No program has this permission: with another admin's account it would have all rights. */
    private static void requirePerson(Actor actor, boolean needed) {
        if (needed) {
            actor.require(AccountPermissions.SECURE);
        }
    }
}
