package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;

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
     */
    @Override
    public Entity<User> create(Actor actor, User user) {
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
}
