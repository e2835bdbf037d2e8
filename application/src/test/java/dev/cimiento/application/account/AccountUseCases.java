package dev.cimiento.application.account;

import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.data.AccountData;
import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalDataExport;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.application.account.data.StoredMessages;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.mail.MailLinks;
import dev.cimiento.application.account.mail.MailTexts;
import dev.cimiento.application.account.password.PasswordPolicy;
import dev.cimiento.application.account.password.PasswordReplacement;
import dev.cimiento.application.account.password.PasswordResetService;
import dev.cimiento.application.account.password.PasswordService;
import dev.cimiento.application.account.password.PasswordVerifier;
import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.application.account.signin.SessionService;
import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.application.account.token.IssuedToken;
import dev.cimiento.application.account.token.PersonalAccessTokenService;
import dev.cimiento.application.account.user.AccountService;
import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.application.account.user.ProfileService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.application.account.user.UserLifecycle;
import dev.cimiento.application.account.user.UserService;
import dev.cimiento.application.mail.OutboxWorker;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.PlainPasswordHasher;
import dev.cimiento.domain.account.PlainTokenIssuer;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.mail.InMemoryMailSender;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Quota;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The use cases of accounts over an empty in-memory store, with a clock that tests advance. */
public final class AccountUseCases {

    public static final String PASSWORD = "analytical engine 1843";
    public static final Permission ELSEWHERE = new Permission("catalog:write", Audience.ADMINS);

    private final AtomicInteger networks = new AtomicInteger();

    public final MovableClock clock = new MovableClock();
    public final List<Id<User>> erased = new ArrayList<>();
    public final PlainPasswordHasher hasher = new PlainPasswordHasher();
    public final AccountAdapter store;
    public final InMemoryOutbox outbox;
    public final Authentication authentication;
    final SignUpService signUp;
    public final SignInService signIn;
    public final UserService users;
    public final AccountService accounts;
    final ProfileService profiles;
    public final PasswordService passwords;
    public final PasswordResetService resets;
    public final EmailVerificationService verifications;
    public final SessionService sessions;
    public final PersonalAccessTokenService accessTokens;
    public final FirstAdmin firstAdmin;
    final ExpiredRecords expired;
    final InMemoryMailSender sender = new InMemoryMailSender();
    final OutboxWorker worker;
    public final PersonalDataExport export;

    private Runnable meanwhile = () -> {};

    public AccountUseCases() {
        this(new InMemoryDatabase(), Permissions.of(ELSEWHERE));
    }

    /** @param others the permissions of the other features */
    public AccountUseCases(InMemoryDatabase database, Permissions others) {
        EntityFactory entities = new EntityFactory(new SequentialIds(), clock);
        SecretGenerator secrets = new SequentialSecrets();
        store = AccountAdapter.inMemory(database);
        outbox = new InMemoryOutbox(database, new SequentialIds(), clock);
        worker = new OutboxWorker(outbox, sender, List.of(new TokenLifetime(store.oneTimeTokens(), entities)), clock);
        StoredMessages messages = new StoredMessages(outbox, new InMemoryIdempotencyStore(database));
        export = new PersonalDataExport(
                store.users(),
                List.of(
                        new AccountData(
                                store.profiles(), store.sessions(), store.accessTokens(), store.audit(), entities),
                        messages));
        Transactions transactions = store.transactions();
        AccessCache memory = new AccessCache(clock);
        AuditTrail audit = new AuditTrail(store.audit(), entities);
        Throttle throttle = new Throttle(counting(new InMemoryRateLimiter(database, clock)), AccountRates.DEFAULT);
        DurationPadding padding = new DurationPadding(Duration.ZERO);
        MailTexts texts = new MailTexts(new MailLinks(
                "https://shop.example.org",
                "https://shop.example.org/verify-email#{token}\n",
                "https://shop.example.org/reset-password#{token}\n",
                "https://shop.example.org\n"));
        AccountMail mail = new AccountMail(store.oneTimeTokens(), secrets, outbox, texts, entities);
        PasswordPolicy choice = new PasswordPolicy(hasher, CommonPasswords.listed());
        PasswordVerifier check =
                new PasswordVerifier(store.passwords(), store.sessions(), hasher, throttle, audit, entities);
        PasswordReplacement replacement = new PasswordReplacement(
                store.passwords(), store.oneTimeTokens(), store.sessions(), store.accessTokens(), mail, entities);
        UserLifecycle changes = new UserLifecycle(
                store.users(),
                store.sessions(),
                store.accessTokens(),
                mail,
                audit,
                List.of(new Noted(erased), messages),
                entities);
        LiveRights rights = new LiveRights(store.sessions(), store.accessTokens(), entities);
        Permissions permissions = Permissions.union(List.of(AccountPermissions.ALL, others));
        authentication = new Authentication(store.sessions(), store.accessTokens(), memory, entities, permissions);
        signUp = new SignUpService(
                store.users(), store.passwords(), choice, mail, audit, throttle, padding, entities, transactions);
        signIn = new SignInService(
                check,
                store.sessions(),
                secrets,
                new PlainTokenIssuer(),
                throttle,
                memory,
                audit,
                entities,
                transactions);
        users = new UserService(store.users(), changes, rights, mail, audit, throttle, memory, entities, transactions);
        accounts = new AccountService(store.users(), changes, rights, throttle, memory, transactions);
        profiles = new ProfileService(store.profiles(), entities);
        passwords = new PasswordService(store.users(), choice, replacement, check, rights, audit, memory, transactions);
        resets = new PasswordResetService(
                store.users(),
                store.oneTimeTokens(),
                choice,
                replacement,
                mail,
                audit,
                throttle,
                padding,
                memory,
                entities,
                transactions);
        verifications = new EmailVerificationService(
                store.users(), store.oneTimeTokens(), mail, audit, throttle, entities, transactions);
        sessions = new SessionService(store.sessions(), rights, memory, audit, entities, transactions);
        accessTokens = new PersonalAccessTokenService(
                store.accessTokens(),
                store.users(),
                store.sessions(),
                check,
                mail,
                throttle,
                secrets,
                memory,
                audit,
                entities,
                transactions);
        firstAdmin =
                new FirstAdmin(store.users(), store.passwords(), replacement, choice, audit, entities, transactions);
        expired = new ExpiredRecords(
                store.sessions(), store.oneTimeTokens(), store.accessTokens(), store.audit(), entities);
    }

    /** Records the users whose data was erased. */
    private record Noted(List<Id<User>> erased) implements PersonalData {

        @Override
        public void eraseOf(Entity<User> user) {
            erased.add(user.id());
        }

        @Override
        public List<PersonalRecords> recordsOf(Entity<User> user) {
            return List.of();
        }
    }

    /** Runs work of other clients while the next attempt is counted, which is before any transaction. */
    void whileCounting(Runnable others) {
        meanwhile = others;
    }

    private RateLimiter counting(RateLimiter limiter) {
        return new RateLimiter() {

            @Override
            public Quota take(Limit limit) {
                Runnable others = meanwhile;
                meanwhile = () -> {};
                others.run();
                return limiter.take(limit);
            }

            @Override
            public Quota takeInTransaction(Limit limit) {
                return limiter.takeInTransaction(limit);
            }
        };
    }

    public Actor stranger() {
        return strangerFrom("192.0.2.1");
    }

    public Actor strangerFrom(String address) {
        return authentication.anonymous(Optional.of(address));
    }

    /** Returns an anonymous actor in a new network. */
    Actor newStranger() {
        return strangerFrom("2001:db8:0:" + Integer.toHexString(networks.incrementAndGet()) + "::1");
    }

    /** Returns a new user with this name at example.org. */
    public Entity<User> signedUp(String name) {
        signUp.signUp(newStranger(), name + "@example.org", name, PASSWORD);
        return store.users().find(new EmailAddress(name + "@example.org")).orElseThrow();
    }

    public SignedIn signIn(String name) {
        return signIn.signIn(stranger(), name + "@example.org", PASSWORD, Optional.of("curl/8.5.0"));
    }

    /** Returns the actor with this access token. */
    public Actor actor(SignedIn signedIn) {
        String[] parts = signedIn.accessToken().split("/");
        Id<User> user = new Id<>(UUID.fromString(parts[0]));
        Id<Session> session = new Id<>(UUID.fromString(parts[1]));
        return authentication.actorOf(user, session, Optional.of("192.0.2.1"));
    }

    /** Changes the actor's own account, whatever its current version. */
    public Entity<User> replaceAccount(Actor actor, EmailAddress email, String fullName) {
        return accounts.replace(actor, accounts.getForChange(actor, ExpectedVersion.ANY), email, fullName);
    }

    /** Creates a token without the password, which is allowed shortly after a sign-in. */
    public IssuedToken accessToken(Actor owner, String name, Set<String> scopes, int days) {
        return accessTokens.create(owner, name, scopes, days, Optional.empty());
    }

    /** Returns a new user who has signed in. */
    public Actor newcomer(String name) {
        signedUp(name);
        return actor(signIn(name));
    }

    public Entity<User> admin(String name) {
        return users.create(
                Actor.SYSTEM, new User(new EmailAddress(name + "@example.org"), name, Role.ADMIN, true, false));
    }

    public List<Mail> mailsTo(String name) {
        return outbox.mails().stream()
                .filter(mail -> mail.to().equals(name + "@example.org"))
                .toList();
    }

    /** Returns the token in the last link that was sent to a user. */
    public String lastLink(String name) {
        return mailsTo(name).stream()
                .map(Mail::text)
                .filter(text -> text.contains("#"))
                .reduce((earlier, later) -> later)
                .map(text -> text.replaceAll("(?s).*#(\\S+).*", "$1"))
                .orElseThrow();
    }

    /** @return the number of sent mails */
    int sendMails() {
        int sent = 0;
        while (worker.sendNext().canContinue()) {
            sent++;
        }
        return sent;
    }

    /** Returns the recorded actions, the oldest first. */
    public List<AuditAction> recorded() {
        return store
                .audit()
                .list(new AuditQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PageRequest.first(AuditSort.OCCURRED, 200)))
                .items()
                .stream()
                .map(event -> event.action())
                .toList();
    }
}
