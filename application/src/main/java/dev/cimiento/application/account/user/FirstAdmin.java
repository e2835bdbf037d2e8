package dev.cimiento.application.account.user;

import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.password.PasswordPolicy;
import dev.cimiento.application.account.password.PasswordReplacement;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.Optional;

/** Creates the first admin, who can create all others. */
public final class FirstAdmin {

    private final UserRepository users;
    private final PasswordRepository passwords;
    private final PasswordReplacement replacement;
    private final PasswordPolicy policy;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public FirstAdmin(
            UserRepository users,
            PasswordRepository passwords,
            PasswordReplacement replacement,
            PasswordPolicy policy,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.replacement = replacement;
        this.policy = policy;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Returns true if there is no admin at all, active or not. */
    public boolean isMissing() {
        UserQuery admins = new UserQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Role.ADMIN),
                Optional.empty(),
                PageRequest.first(UserSort.NAME, 1));
        return users.list(admins).items().isEmpty();
    }

    /**
     * Creates the admin if no admin exists. If several servers start at once, one of them creates it. An account that
     * already has the address becomes the admin with this password. Its sessions and personal access tokens end, since
     * anybody can sign up with another person's address.
     *
     * @return true if this call created the admin
     * @throws Invalid if the password is too short, too long or common
     */
    public boolean ensure(EmailAddress email, String password) {
        if (!isMissing()) {
            return false;
        }
        String hash = policy.hash(password, email);
        try {
            return transactions.inTransaction(() -> takeOver(email, hash)
                    .orElseGet(() ->
                            add(entities.create(new User(email, "Administrator", Role.ADMIN, true, true)), hash)));
        } catch (Conflict signedUpMeanwhile) {
            return transactions.inTransaction(() -> takeOver(email, hash)).orElseThrow(() -> signedUpMeanwhile);
        }
    }

    /**
     * Returns true if the account became the admin, false if another server was faster, and empty if there is no
     * account.
     */
    private Optional<Boolean> takeOver(EmailAddress email, String hash) {
        return users.find(email).flatMap(found -> users.lock(found.id())).map(present -> {
            if (present.state().role() == Role.ADMIN) {
                return false;
            }
            User admin = new User(present.state().email(), present.state().fullName(), Role.ADMIN, true, true);
            users.update(entities.change(present, admin));
            replacement.put(present, hash, Optional.empty(), false);
            audit.record(Actor.SYSTEM, AuditAction.ROLE_CHANGED, present.id(), Role.ADMIN.code());
            return true;
        });
    }

    private boolean add(Entity<User> admin, String hash) {
        users.add(admin);
        passwords.set(admin.id(), hash, admin.createdAt());
        audit.record(Actor.SYSTEM, AuditAction.USER_CREATED, admin.id(), Role.ADMIN.code());
        return true;
    }
}
