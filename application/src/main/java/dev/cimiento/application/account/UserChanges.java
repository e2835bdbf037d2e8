package dev.cimiento.application.account;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserQuery;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.StaleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Changes and deletions of users with all that follows from them, whoever may make them. */
class UserChanges extends CrudService<User, Entity<User>, UserQuery> {

    private final UserCollaborators parts;
    private final Permission write;

    UserChanges(UserCollaborators parts, Permission read, Permission write) {
        super("user", parts.users(), parts.entities(), read, write);
        this.parts = parts;
        this.write = write;
    }

    /**
     * @throws Conflict {@code last-admin} when nobody would be left who may do everything
     * @throws Conflict {@code email-taken} when there is another account with the address
     */
    @Override
    public Entity<User> change(Actor actor, Id<User> id, Expected expected, Function<Entity<User>, User> change) {
        Entity<User> changed = parts.transactions().inTransaction(() -> {
            // The last one is what was there: the change is made again when somebody else was quicker.
            List<User> seen = new ArrayList<>();
            Entity<User> after = super.change(actor, id, expected, present -> {
                User next = change.apply(present).after(present.state());
                if (present.state().isActiveAdmin() && !next.isActiveAdmin()) {
                    requireOtherAdmin(id);
                }
                seen.add(present.state());
                return next;
            });
            follow(actor, seen.get(seen.size() - 1), after);
            return after;
        });
        parts.memory().forget(id);
        return changed;
    }

    /** @throws Conflict {@code last-admin} when nobody would be left who may do everything */
    @Override
    public void delete(Actor actor, Id<User> id, Expected expected) {
        delete(actor, id, expected, () -> {});
    }

    /** @param allowed throws, inside the transaction, when it is not */
    void delete(Actor actor, Id<User> id, Expected expected, Runnable allowed) {
        actor.require(write);
        parts.transactions().inTransaction(() -> {
            allowed.run();
            if (!expected.allows(found(id).version())) {
                throw new StaleVersion(id);
            }
            requireOtherAdmin(id);
            parts.personalData().forEach(data -> data.eraseOf(id));
            super.delete(actor, id, expected);
            parts.audit().record(actor, AuditAction.USER_DELETED, id);
            return id;
        });
        parts.memory().forget(id);
    }

    private void requireOtherAdmin(Id<User> id) {
        if (parts.users().lockActiveAdmins().equals(Set.of(id))) {
            throw new Conflict("last-admin", "There must be an active admin besides.");
        }
    }

    private void follow(Actor actor, User before, Entity<User> after) {
        User now = after.state();
        if (now.hasMovedFrom(before)) {
            parts.mail().moveAddress(before.email(), after);
            parts.audit().record(actor, AuditAction.EMAIL_CHANGED, after.id());
        }
        if (before.role() != now.role()) {
            parts.audit()
                    .record(
                            actor,
                            AuditAction.ROLE_CHANGED,
                            after.id(),
                            now.role().code());
        }
        if (before.active() && !now.active()) {
            parts.sessions().endAll(after.id());
            parts.audit().record(actor, AuditAction.USER_DEACTIVATED, after.id());
        }
        if (!before.active() && now.active()) {
            parts.audit().record(actor, AuditAction.USER_ACTIVATED, after.id());
        }
    }
}
