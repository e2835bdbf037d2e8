package dev.cimiento.web.account;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.DurationPadding;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditService;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.data.AccountData;
import dev.cimiento.application.account.data.PersonalDataExport;
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
import dev.cimiento.application.account.token.PersonalAccessTokenService;
import dev.cimiento.application.account.user.AccountService;
import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.application.account.user.ProfileService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.application.account.user.UserLifecycle;
import dev.cimiento.application.account.user.UserService;
import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.PlainPasswordHasher;
import dev.cimiento.domain.account.PlainTokenIssuer;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.rate.Rate;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.account.audit.AuditController;
import dev.cimiento.web.account.me.AccountController;
import dev.cimiento.web.account.me.EmailVerificationController;
import dev.cimiento.web.account.me.PasswordController;
import dev.cimiento.web.account.me.PasswordResetController;
import dev.cimiento.web.account.profile.PersonalDataController;
import dev.cimiento.web.account.profile.ProfileController;
import dev.cimiento.web.account.signin.OAuthTokenController;
import dev.cimiento.web.account.signin.SessionController;
import dev.cimiento.web.account.signin.TokenController;
import dev.cimiento.web.account.token.PersonalAccessTokenController;
import dev.cimiento.web.account.user.UserController;
import dev.cimiento.web.rate.ReportedLimits;
import dev.cimiento.web.shared.Meanwhile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** The API of accounts with real use cases, repositories in memory, and access tokens that are not signed. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
class AccountApi {

    /** A rate that no test exceeds. */
    private static final Rate OFTEN = new Rate(1_000_000, Duration.ofSeconds(1));

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final AccountAdapter store = AccountAdapter.inMemory(database);
    private final Transactions transactions = database;
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), Clock.systemUTC());
    private final SequentialSecrets secrets = new SequentialSecrets();
    private final PlainPasswordHasher hasher = new PlainPasswordHasher();
    private final AccessCache memory = new AccessCache(Clock.systemUTC());
    private final AuditTrail audit = new AuditTrail(store.audit(), entities);
    private final RateLimiter limiter = new ReportedLimits(new InMemoryRateLimiter(database, Clock.systemUTC()));
    private final Throttle throttle =
            new Throttle(limiter, new AccountRates(OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN));
    private final InMemoryOutbox outbox = new InMemoryOutbox(database, new SequentialIds(), Clock.systemUTC());
    private final AccountMail mail = new AccountMail(
            store.oneTimeTokens(),
            secrets,
            outbox,
            new MailTexts(new MailLinks(
                    "https://shop.example.org",
                    "https://shop.example.org/verify-email#{token}\n",
                    "https://shop.example.org/reset-password#{token}\n",
                    "https://shop.example.org\n")),
            entities);
    private final PasswordPolicy choice = new PasswordPolicy(hasher, CommonPasswords.listed());
    private final DurationPadding evenTime = new DurationPadding(Duration.ZERO);
    private final PasswordVerifier check =
            new PasswordVerifier(store.passwords(), store.sessions(), hasher, throttle, audit, entities);
    private final PasswordReplacement replacement = new PasswordReplacement(
            store.passwords(), store.oneTimeTokens(), store.sessions(), store.accessTokens(), mail, entities);
    private final UserLifecycle changes =
            new UserLifecycle(store.users(), store.sessions(), store.accessTokens(), mail, audit, List.of(), entities);
    private final Meanwhile meanwhile = new Meanwhile();
    private final LiveRights rights = new LiveRights(store.sessions(), store.accessTokens(), entities);
    private final Authentication authentication =
            new Authentication(store.sessions(), store.accessTokens(), memory, entities, AccountPermissions.ALL);

    @Bean
    Permissions permissions() {
        return AccountPermissions.ALL;
    }

    @Bean
    Idempotency idempotency() {
        return new Idempotency(new InMemoryIdempotencyStore(database), transactions, Clock.systemUTC());
    }

    @Bean
    InMemoryOutbox outbox() {
        return outbox;
    }

    @Bean
    Meanwhile meanwhile() {
        return meanwhile;
    }

    @Bean
    FirstAdmin firstAdmin() {
        return new FirstAdmin(store.users(), store.passwords(), replacement, choice, audit, entities, transactions);
    }

    @Bean
    ActorSource actors() {
        return request -> Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(header -> header.replace("Bearer ", ""))
                .map(token -> actor(token, request))
                .orElseGet(() -> authentication.anonymous(Optional.of(request.getRemoteAddr())));
    }

    private Actor actor(String token, HttpServletRequest request) {
        Optional<String> address = Optional.of(request.getRemoteAddr());
        String[] parts = token.split("/");
        if (parts.length == 1) {
            return authentication.actorOfPersonalAccessToken(token, address);
        }
        try {
            return authentication.actorOf(
                    new Id<>(UUID.fromString(parts[0])), new Id<>(UUID.fromString(parts[1])), address);
        } catch (IllegalArgumentException noToken) {
            throw new Unauthenticated();
        }
    }

    @Bean
    PersonalDataController personalData() {
        return new PersonalDataController(new PersonalDataExport(
                store.users(),
                List.of(new AccountData(
                        store.profiles(), store.sessions(), store.accessTokens(), store.audit(), entities))));
    }

    @Bean
    AccountController accounts(JsonMapper json) {
        return new AccountController(
                new SignUpService(
                        store.users(),
                        store.passwords(),
                        choice,
                        mail,
                        audit,
                        throttle,
                        evenTime,
                        entities,
                        transactions),
                new AccountService(
                        meanwhile.around(UserRepository.class, store.users()),
                        changes,
                        rights,
                        throttle,
                        memory,
                        transactions),
                json);
    }

    @Bean
    ProfileController profiles(JsonMapper json) {
        return new ProfileController(new ProfileService(store.profiles(), entities), json);
    }

    @Bean
    PasswordController passwords() {
        return new PasswordController(
                new PasswordService(store.users(), choice, replacement, check, rights, audit, memory, transactions));
    }

    @Bean
    PasswordResetController resets() {
        return new PasswordResetController(new PasswordResetService(
                store.users(),
                store.oneTimeTokens(),
                choice,
                replacement,
                mail,
                audit,
                throttle,
                evenTime,
                memory,
                entities,
                transactions));
    }

    @Bean
    EmailVerificationController verifications() {
        return new EmailVerificationController(new EmailVerificationService(
                store.users(), store.oneTimeTokens(), mail, audit, throttle, entities, transactions));
    }

    @Bean
    SignInService signIn() {
        return new SignInService(
                check,
                store.sessions(),
                secrets,
                new PlainTokenIssuer(),
                throttle,
                memory,
                audit,
                entities,
                transactions);
    }

    @Bean
    TokenController tokens(SignInService signIn) {
        return new TokenController(signIn);
    }

    @Bean
    OAuthTokenController oauthTokens(SignInService signIn) {
        return new OAuthTokenController(signIn);
    }

    @Bean
    SessionController sessions() {
        return new SessionController(
                new SessionService(store.sessions(), rights, memory, audit, entities, transactions));
    }

    @Bean
    PersonalAccessTokenController accessTokens() {
        return new PersonalAccessTokenController(new PersonalAccessTokenService(
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
                transactions));
    }

    @Bean
    UserController users(JsonMapper json) {
        return new UserController(
                new UserService(store.users(), changes, rights, mail, audit, throttle, memory, entities, transactions),
                json);
    }

    @Bean
    AuditController audit() {
        return new AuditController(new AuditService(store.audit()));
    }
}
