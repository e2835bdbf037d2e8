package dev.cimiento.application.account;

import dev.cimiento.application.shared.BatchSize;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.function.Function;

/** What admins decide about users. */
public class UserService extends UserChanges {

    private final UserCollaborators parts;

    public UserService(UserCollaborators parts) {
        super(parts, AccountPermissions.USERS_READ, AccountPermissions.USERS_WRITE);
        this.parts = parts;
    }

    /**
     * Makes an account without a password, and tells its owner how to get one.
     *
     * @throws Conflict {@code email-taken} when there is one with this address
     * @throws Forbidden when a program would make an admin
     */
    @Override
    public Entity<User> create(Actor actor, User user) {
        requirePerson(actor, user.role() == Role.ADMIN);
        return parts.transactions().inTransaction(() -> {
            Entity<User> created = super.create(actor, user);
            parts.mail().sendInvitation(user.email());
            parts.mail().sendVerification(created);
            parts.audit()
                    .record(
                            actor,
                            AuditAction.USER_CREATED,
                            created.id(),
                            user.role().code());
            return created;
        });
    }

    @Override
    public List<Entity<User>> createAll(Actor actor, List<User> users) {
        BatchSize.require(users.size());
        return parts.transactions()
                .inTransaction(
                        () -> users.stream().map(user -> create(actor, user)).toList());
    }

    /** @throws Forbidden when a program would change a role, or the address of an admin */
    @Override
    public Entity<User> change(Actor actor, Id<User> id, Expected expected, Function<Entity<User>, User> change) {
        return super.change(actor, id, expected, present -> {
            User next = change.apply(present);
            User before = present.state();
            requirePerson(
                    actor, before.role() != next.role() || (before.role() == Role.ADMIN && next.hasMovedFrom(before)));
            return next;
        });
    }

    /** Who reads an admin's mail, or is an admin, has all rights, and a program would have them through that one. */
    private static void requirePerson(Actor actor, boolean decidesWhoIsAdmin) {
        if (decidesWhoIsAdmin) {
            actor.require(AccountPermissions.SECURE);
        }
    }
}
