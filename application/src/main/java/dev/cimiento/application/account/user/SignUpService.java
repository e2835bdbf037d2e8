package dev.cimiento.application.account.user;

import dev.cimiento.application.account.DurationPadding;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.password.PasswordPolicy;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/** Sign-up: creation of an account by its owner. */
public class SignUpService {

    private final UserRepository users;
    private final PasswordRepository passwords;
    private final PasswordPolicy policy;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final DurationPadding padding;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SignUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordPolicy policy,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding padding,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.policy = policy;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.padding = padding;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Creates an account and sends a verification link to its address. If an account with the address exists, its owner
     * gets a mail instead. The response does not tell which: both cases take about the same time.
     *
     * @throws Invalid if the password is too short, too long or common
     */
    public void signUp(Actor actor, String email, String fullName, String password) {
        User user = user(email, fullName, password);
        throttle.signUp(actor, user.email());
        String hash = policy.hash(password, user.email());
        padding.run(() -> createWithRetry(actor, entities.create(user), hash));
    }

    /**
     * Tries again if a concurrent sign-up with the same address came first, so that the owner of that account gets the
     * mail.
     */
    private void createWithRetry(Actor actor, Entity<User> user, String hash) {
        try {
            createOrNotify(actor, user, hash);
        } catch (Conflict taken) {
            createOrNotify(actor, user, hash);
        }
    }

    private void createOrNotify(Actor actor, Entity<User> user, String hash) {
        transactions.inTransaction(() -> {
            Optional<Entity<User>> owner = users.find(user.state().email());
            owner.ifPresentOrElse(present -> notifyOwner(actor, present), () -> create(actor, user, hash));
            return user;
        });
    }

    private void create(Actor actor, Entity<User> user, String hash) {
        users.add(user);
        passwords.set(user.id(), hash, user.createdAt());
        mail.sendVerification(user);
        audit.record(actor, AuditAction.SIGNED_UP, user.id());
    }

    private void notifyOwner(Actor actor, Entity<User> owner) {
        mail.sendAccountExists(owner);
        audit.record(actor, AuditAction.SIGN_UP_REPEATED, owner.id());
    }

    private static User user(String email, String fullName, String password) {
        Rules rules = new Rules();
        Optional<EmailAddress> address = rules.collect(() -> EmailAddress.of(email));
        rules.line("fullName", fullName, User.MAX_FULL_NAME);
        rules.collect(() -> new Password(password));
        rules.enforce();
        return new User(address.orElseThrow(), fullName, Role.USER, true, false);
    }
}
