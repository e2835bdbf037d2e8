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
 * rights, then changes something.
 */
public class UserService implements CrudUseCases<User, Entity<User>, UserQuery> {

    private final UserRepository users;
    private final CrudService<User, Entity<User>, UserQuery> crud;
    private final UserLifecycle changes;
    private final LiveRights rights;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final AccessCache memory;
    private final Transactions transactions;

    public UserService(
            UserRepository users,
            UserLifecycle changes,
            LiveRights rights,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            AccessCache memory,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.crud = new CrudService<>(
                "user", users, entities, AccountPermissions.USERS_READ, AccountPermissions.USERS_WRITE);
        this.changes = changes;
        this.rights = rights;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.memory = memory;
        this.transactions = transactions;
    }

    /**
     * Creates an account without a password, and sends its owner a mail that says how to get one.
     *
     * @throws Conflict {@code email-taken} when another account has the address
     * @throws Forbidden when a program would create an admin
     * @throws TooManyRequests when the actor has made too many changes lately
     */
    @Override
    public Entity<User> create(Actor actor, User user) {
        return createAll(actor, List.of(user)).get(0);
    }

    /** As {@link #create}, all or none. */
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

    /** The rights are read again, so that an actor without them learns nothing about the user. */
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
     * @throws Forbidden when a program would change a role, or address or activity of an admin
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
            return changes.replace(actor, present, state);
        });
        memory.forget(id);
        return changed;
    }

    /**
     * @throws Conflict {@code last-admin} when no active admin would be left
     * @throws Forbidden when a program would delete an admin
     */
    @Override
    public void delete(Actor actor, Id<User> id, ExpectedVersion expected) {
        actor.require(AccountPermissions.USERS_WRITE);
        // Other features may hold very many rows of the user, such as orders.
        transactions.inLongTransaction(() -> {
            LockedUsers locked = LockedUsers.lock(users, actor, id);
            rights.require(actor, AccountPermissions.USERS_WRITE);
            Entity<User> present = locked.get(id, expected);
            requirePerson(actor, present.state().role() == Role.ADMIN);
            locked.requireOtherAdmin(id);
            changes.delete(actor, present);
            return id;
        });
        memory.forget(id);
    }

    /** Whether the change creates, removes, deactivates or reactivates an admin, or changes an admin's address. */
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
