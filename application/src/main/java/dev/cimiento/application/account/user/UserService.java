package dev.cimiento.application.account.user;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.BatchSize;
import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;

/**
 * Administration of users. Each transaction locks all users that it needs with one statement, then checks the actor's
 * permissions, then changes something.
 */
public class UserService implements CrudUseCases<User, Entity<User>, UserQuery> {

    private final UserRepository users;
    private final CrudService<User, Entity<User>, UserQuery> crud;
    private final UserLifecycle lifecycle;
    private final LiveRights rights;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final AccessCache accessCache;
    private final Transactions transactions;

    public UserService(
            UserRepository users,
            UserLifecycle lifecycle,
            LiveRights rights,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            AccessCache accessCache,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.crud = new CrudService<>(
                "user", users, entities, AccountPermissions.USERS_READ, AccountPermissions.USERS_WRITE);
        this.lifecycle = lifecycle;
        this.rights = rights;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.accessCache = accessCache;
        this.transactions = transactions;
    }

    /**
     * Creates an account without a password, and sends its owner a mail that explains how to choose one.
     *
     * @throws Conflict {@code email-taken} when another account has the address
     * @throws Forbidden if a program tries to create an admin
     * @throws TooManyRequests when the actor has made too many changes lately
     */
    @Override
    public Entity<User> create(Actor actor, User user) {
        return createAll(actor, List.of(user)).get(0);
    }

    /** Creates several accounts as {@link #create} does, all or none. */
    public List<Entity<User>> createAll(Actor actor, List<User> states) {
        actor.require(AccountPermissions.USERS_WRITE);
        BatchSize.require(states.size());
        requirePerson(actor, states.stream().anyMatch(user -> user.role() == Role.ADMIN));
        return transactions.inTransaction(() -> {
            rights.require(actor, AccountPermissions.USERS_WRITE);
            return states.stream().map(user -> created(actor, user)).toList();
        });
    }

    private Entity<User> created(Actor actor, User user) {
        throttle.userChange(actor);
        Entity<User> created = crud.create(actor, user);
        mail.sendInvitation(created);
        mail.sendVerification(created);
        audit.record(actor, AuditAction.USER_CREATED, created.id(), user.role().code());
        return created;
    }

    @Override
    public Entity<User> get(Actor actor, Id<User> id) {
        return crud.get(actor, id);
    }

    @Override
    public Page<Entity<User>> list(Actor actor, UserQuery query) {
        return crud.list(actor, query);
    }

    /** Reads the permissions again, so that an actor without them learns nothing about the user. */
    @Override
    public Entity<User> getForChange(Actor actor, Id<User> id, ExpectedVersion expected) {
        actor.require(AccountPermissions.USERS_WRITE);
        return transactions.inTransaction(() -> {
            rights.require(actor, AccountPermissions.USERS_WRITE);
            return crud.getForChange(actor, id, expected);
        });
    }

    @Override
    public Entity<User> replace(Actor actor, Entity<User> present, User state) {
        return replace(actor, present.id(), ExpectedVersion.version(present.version()), state);
    }

    /**
     * @throws Conflict {@code last-admin} when no active admin would be left
     * @throws Conflict {@code email-taken} when another account has the address
     * @throws Forbidden if a program tries to change a role, or the address of an admin, or activates or deactivates an admin
     * @throws TooManyRequests when the actor has made too many changes lately
     */
    @Override
    public Entity<User> replace(Actor actor, Id<User> id, ExpectedVersion expected, User state) {
        actor.require(AccountPermissions.USERS_WRITE);
        Entity<User> changed = transactions.inTransaction(() -> {
            LockedUsers locked = LockedUsers.lock(users, actor, id);
            rights.require(actor, AccountPermissions.USERS_WRITE);
            Entity<User> present = locked.get(id, expected);
            throttle.userChange(actor);
            requirePerson(actor, decidesWhoIsAdmin(present.state(), state));
            if (present.state().isActiveAdmin() && !state.isActiveAdmin()) {
                locked.requireOtherAdmin(id);
            }
            return lifecycle.replace(actor, present, state);
        });
        accessCache.remove(id);
        return changed;
    }

    /**
     * @throws Conflict {@code last-admin} when no active admin would be left
     * @throws Forbidden if a program tries to delete an admin
     */
    @Override
    public void delete(Actor actor, Id<User> id, ExpectedVersion expected) {
        actor.require(AccountPermissions.USERS_WRITE);
        // A user can have very many rows in other features, such as orders.
        transactions.inLongTransaction(() -> {
            LockedUsers locked = LockedUsers.lock(users, actor, id);
            rights.require(actor, AccountPermissions.USERS_WRITE);
            Entity<User> present = locked.get(id, expected);
            requirePerson(actor, present.state().role() == Role.ADMIN);
            locked.requireOtherAdmin(id);
            lifecycle.delete(actor, present);
            return id;
        });
        accessCache.remove(id);
    }

    /**
     * Returns true if the change creates, removes, deactivates or reactivates an admin, or changes an admin's address.
     */
    private static boolean decidesWhoIsAdmin(User before, User next) {
        boolean changesActivityOrEmail = before.active() != next.active() || next.hasOtherEmailThan(before);
        return before.role() != next.role() || (before.role() == Role.ADMIN && changesActivityOrEmail);
    }

    /** Requires a permission that no program has: with another admin's account, a program would get all permissions. */
    private static void requirePerson(Actor actor, boolean needed) {
        if (needed) {
            actor.require(AccountPermissions.SECURE);
        }
    }
}
