package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserQuery;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.account.UserSort;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Transactions;
import java.util.Optional;

/** The one who makes all other admins: part of the initial data. */
public final class FirstAdmin {

    private final UserRepository users;
    private final PasswordRepository passwords;
    private final PasswordChoice choice;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public FirstAdmin(
            UserRepository users,
            PasswordRepository passwords,
            PasswordChoice choice,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.choice = choice;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Whether there is no admin at all, active or not. */
    public boolean isMissing() {
        UserQuery admins = new UserQuery(
                Optional.empty(), Optional.of(Role.ADMIN), Optional.empty(), PageRequest.first(UserSort.NAME, 1));
        return users.list(admins).items().isEmpty();
    }

    /**
     * Makes one where there is none; of several servers that start at once, one does.
     *
     * @return whether it was this one
     * @throws Conflict when the address is that of somebody else
     * @throws Invalid when the address or the password cannot be one
     */
    public boolean ensure(EmailAddress email, String password) {
        if (!isMissing()) {
            return false;
        }
        String hash = choice.hash(password, email);
        try {
            add(entities.create(new User(email, "Administrator", Role.ADMIN, true, true)), hash);
            return true;
        } catch (Conflict taken) {
            if (isMissing()) {
                throw taken;
            }
            return false;
        }
    }

    private void add(Entity<User> admin, String hash) {
        transactions.inTransaction(() -> {
            users.add(admin);
            passwords.set(admin.id(), hash, admin.createdAt());
            audit.record(Actor.SYSTEM, AuditAction.USER_CREATED, admin.id(), Role.ADMIN.code());
            return admin;
        });
    }
}
