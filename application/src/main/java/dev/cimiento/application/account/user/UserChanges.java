package dev.cimiento.application.account.user;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.CrudService;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.StaleVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes and deletes users, with all that follows. Each transaction locks all users that it needs with one statement, then
 * checks the actor's rights, then changes something.
 */
public class UserChanges extends CrudService<User, Entity<User>, UserQuery> {

    private final UserCollaborators parts;
    private final LiveRights rights;
    private final Permission write;

    public UserChanges(UserCollaborators parts, Permission read, Permission write) {
        super("user", parts.users(), parts.entities(), read, write);
        this.parts = parts;
        this.rights = parts.rights();
        this.write = write;
    }

    /**
     * @throws Conflict {@code last-admin} when no active admin would be left
     * @throws Conflict {@code email-taken} when another account has the address
     */
    @Override
    public Entity<User> change(Actor actor, Id<User> id, Expected expected, Function<Entity<User>, User> change) {
        return change(actor, id, expected, change, () -> parts.users().lockWithActiveAdmins(with(actor, id)));
    }

    /** Changes the actor's own account, in what has no effect on who is an admin. */
    public Entity<User> changeOwn(Actor actor, Expected expected, Function<Entity<User>, User> change) {
        Id<User> self = new Id<>(actor.requireUser());
        return change(
                actor,
                self,
                expected,
                change,
                () -> parts.users().lock(self).stream().toList());
    }

    private Entity<User> change(
            Actor actor,
            Id<User> id,
            Expected expected,
            Function<Entity<User>, User> change,
            Supplier<List<Entity<User>>> lock) {
        actor.require(write);
        Entity<User> changed = parts.transactions().inTransaction(() -> {
            List<Entity<User>> locked = lock.get();
            rights.require(actor, write);
            Entity<User> present = present(locked, id, expected);
            User next = change.apply(present).after(present.state());
            if (present.state().isActiveAdmin() && !next.isActiveAdmin()) {
                requireOtherAdmin(locked, id);
            }
            Entity<User> after = parts.entities().change(present, next);
            parts.users().update(after);
            follow(actor, present.state(), after);
            return after;
        });
        parts.memory().forget(id);
        return changed;
    }

    /** @throws Conflict {@code last-admin} when no active admin would be left */
    @Override
    public void delete(Actor actor, Id<User> id, Expected expected) {
        delete(actor, id, expected, present -> {});
    }

    /** @param allowed throws if this user must not be deleted by the actor */
    void delete(Actor actor, Id<User> id, Expected expected, Consumer<User> allowed) {
        actor.require(write);
        // Other features may hold very many rows of the user, such as orders.
        parts.transactions().inLongTransaction(() -> {
            List<Entity<User>> locked = parts.users().lockWithActiveAdmins(with(actor, id));
            rights.require(actor, write);
            Entity<User> present = present(locked, id, expected);
            allowed.accept(present.state());
            requireOtherAdmin(locked, id);
            parts.personalData().forEach(data -> data.eraseOf(present));
            parts.users().remove(id, present.version());
            parts.audit().record(actor, AuditAction.USER_DELETED, id);
            return id;
        });
        parts.memory().forget(id);
    }

    private static Set<Id<User>> with(Actor actor, Id<User> id) {
        Set<Id<User>> ids = new HashSet<>(Set.of(id));
        actor.userId().map(Id<User>::new).ifPresent(ids::add);
        return ids;
    }

    private static Entity<User> present(List<Entity<User>> locked, Id<User> id, Expected expected) {
        Entity<User> present = locked.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("user", id));
        if (!expected.allows(present.version())) {
            throw new StaleVersion(id);
        }
        return present;
    }

    private static void requireOtherAdmin(List<Entity<User>> locked, Id<User> id) {
        List<Id<User>> admins = locked.stream()
                .filter(user -> user.state().isActiveAdmin())
                .map(Entity::id)
                .toList();
        if (admins.equals(List.of(id))) {
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
            parts.accessTokens().removeAll(after.id());
            parts.audit().record(actor, AuditAction.USER_DEACTIVATED, after.id());
        }
        if (!before.active() && now.active()) {
            parts.audit().record(actor, AuditAction.USER_ACTIVATED, after.id());
        }
    }
}
