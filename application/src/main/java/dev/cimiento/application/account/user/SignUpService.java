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
    private final PasswordPolicy choice;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final DurationPadding evenTime;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SignUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordPolicy choice,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding evenTime,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.choice = choice;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.evenTime = evenTime;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Opens an account and sends a link to its address. If there is an account with the address, its owner is told by mail
     * instead. The client is not told which: both take the same time, as far as it can be measured.
     *
     * @throws Invalid when the password is too short, too long or too easy to guess
     */
    public void signUp(Actor actor, String email, String fullName, String password) {
        User user = user(email, fullName, password);
        throttle.signUp(actor, user.email());
        String hash = choice.hash(password, user.email());
        evenTime.run(() -> openUnlessTaken(actor, entities.create(user), hash));
    }

    /** A concurrent sign-up with the address may come first; then its account is the one that exists. */
    private void openUnlessTaken(Actor actor, Entity<User> user, String hash) {
        try {
            openOrTell(actor, user, hash);
        } catch (Conflict taken) {
            openOrTell(actor, user, hash);
        }
    }

    private void openOrTell(Actor actor, Entity<User> user, String hash) {
        transactions.inTransaction(() -> {
            Optional<Entity<User>> owner = users.find(user.state().email());
            owner.ifPresentOrElse(present -> tell(actor, present), () -> open(actor, user, hash));
            return user;
        });
    }

    private void open(Actor actor, Entity<User> user, String hash) {
        users.add(user);
        passwords.set(user.id(), hash, user.createdAt());
        mail.sendVerification(user);
        audit.record(actor, AuditAction.SIGNED_UP, user.id());
    }

    private void tell(Actor actor, Entity<User> owner) {
        mail.sendAccountExists(owner);
        audit.record(actor, AuditAction.SIGN_UP_REPEATED, owner.id());
    }

    private static User user(String email, String fullName, String password) {
        Rules rules = new Rules();
        Optional<EmailAddress> address = rules.part(() -> EmailAddress.of(email));
        rules.line("fullName", fullName, User.MAX_FULL_NAME);
        rules.part(() -> new Password(password));
        rules.enforce();
        return new User(address.orElseThrow(), fullName, Role.USER, true, false);
    }
}
