package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Password;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import dev.cimiento.domain.shared.Transactions;
import java.util.Optional;

/** How somebody gets an account. */
public class SignUpService {

    private final UserRepository users;
    private final PasswordRepository passwords;
    private final PasswordChoice choice;
    private final AccountMail mail;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SignUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordChoice choice,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        this.users = users;
        this.passwords = passwords;
        this.choice = choice;
        this.mail = mail;
        this.audit = audit;
        this.throttle = throttle;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Opens an account, and sends a link to its address.
     *
     * @throws Conflict {@code email-taken} when there is one with this address
     * @throws Invalid when the password is too short, too long or too easy to guess
     */
    public Entity<User> signUp(Actor actor, String email, String fullName, String password) {
        Entity<User> user = entities.create(user(email, fullName, password));
        throttle.signUp(actor, user.state().email());
        String hash = choice.hash(password, user.state().email());
        return transactions.inTransaction(() -> {
            users.add(user);
            passwords.set(user.id(), hash, user.createdAt());
            mail.sendVerification(user);
            audit.record(actor, AuditAction.SIGNED_UP, user.id());
            return user;
        });
    }

    private static User user(String email, String fullName, String password) {
        Rules rules = new Rules();
        Optional<EmailAddress> address = rules.part(() -> new EmailAddress(email));
        rules.line("fullName", fullName, User.MAX_FULL_NAME);
        rules.part(() -> new Password(password));
        rules.enforce();
        return new User(address.orElseThrow(), fullName, Role.USER, true, false);
    }
}
