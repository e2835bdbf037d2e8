package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessMemory;
import dev.cimiento.application.account.AccessTokenService;
import dev.cimiento.application.account.AccountMail;
import dev.cimiento.application.account.AccountService;
import dev.cimiento.application.account.AuditService;
import dev.cimiento.application.account.AuditTrail;
import dev.cimiento.application.account.Authentication;
import dev.cimiento.application.account.EmailVerificationService;
import dev.cimiento.application.account.ExpiredRecords;
import dev.cimiento.application.account.FirstAdmin;
import dev.cimiento.application.account.MailTexts;
import dev.cimiento.application.account.PasswordCheck;
import dev.cimiento.application.account.PasswordChoice;
import dev.cimiento.application.account.PasswordReplacement;
import dev.cimiento.application.account.PasswordResetService;
import dev.cimiento.application.account.PasswordService;
import dev.cimiento.application.account.PersonalData;
import dev.cimiento.application.account.ProfileService;
import dev.cimiento.application.account.SessionService;
import dev.cimiento.application.account.SignInService;
import dev.cimiento.application.account.SignUpService;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.UserCollaborators;
import dev.cimiento.application.account.UserService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.AccountSettings;
import dev.cimiento.bootstrap.shared.BackgroundWork;
import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.AuditLog;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.PasswordHasher;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.ProfileRepository;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.TokenIssuer;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Outbox;
import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.domain.shared.RateLimiter;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.account.MyBatisAccessTokenRepository;
import dev.cimiento.persistence.account.MyBatisAuditLog;
import dev.cimiento.persistence.account.MyBatisOneTimeTokenRepository;
import dev.cimiento.persistence.account.MyBatisPasswordRepository;
import dev.cimiento.persistence.account.MyBatisProfileRepository;
import dev.cimiento.persistence.account.MyBatisSessionRepository;
import dev.cimiento.persistence.account.MyBatisUserRepository;
import dev.cimiento.persistence.shared.Mappers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports and use cases of accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    private static final Duration WAIT_FOR_A_HASH = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(10);

    @Bean
    Permissions accountPermissions() {
        return AccountPermissions.ALL;
    }

    @Bean
    UserRepository userRepository(Mappers mappers) {
        return new MyBatisUserRepository(mappers);
    }

    @Bean
    PasswordRepository passwordRepository(Mappers mappers) {
        return new MyBatisPasswordRepository(mappers);
    }

    @Bean
    SessionRepository sessionRepository(Mappers mappers) {
        return new MyBatisSessionRepository(mappers);
    }

    @Bean
    ProfileRepository profileRepository(Mappers mappers) {
        return new MyBatisProfileRepository(mappers);
    }

    @Bean
    OneTimeTokenRepository oneTimeTokenRepository(Mappers mappers) {
        return new MyBatisOneTimeTokenRepository(mappers);
    }

    @Bean
    AccessTokenRepository accessTokenRepository(Mappers mappers) {
        return new MyBatisAccessTokenRepository(mappers);
    }

    @Bean
    AuditLog auditLog(Mappers mappers) {
        return new MyBatisAuditLog(mappers);
    }

    @Bean
    SecretGenerator secretGenerator() {
        return new RandomSecrets();
    }

    @Bean
    PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher(Runtime.getRuntime().availableProcessors(), WAIT_FOR_A_HASH);
    }

    @Bean
    AuditTrail auditTrail(AuditLog log, EntityFactory entities) {
        return new AuditTrail(log, entities);
    }

    @Bean
    AccessMemory accessMemory(Clock clock) {
        return new AccessMemory(clock);
    }

    @Bean
    Throttle throttle(RateLimiter limiter, Settings settings) {
        AccountSettings.Rates set = AccountSettings.of(settings).rates();
        AccountRates usual = AccountRates.DEFAULT;
        return new Throttle(
                limiter,
                new AccountRates(
                        set.signIn().orElse(usual.signIn()),
                        set.signInToAccount().orElse(usual.signInToAccount()),
                        set.signInFromAddress().orElse(usual.signInFromAddress()),
                        set.signUpFromAddress().orElse(usual.signUpFromAddress()),
                        set.mailToAccount().orElse(usual.mailToAccount()),
                        set.mailFromAddress().orElse(usual.mailFromAddress())));
    }

    @Bean
    AccountMail accountMail(
            OneTimeTokenRepository tokens,
            SecretGenerator secrets,
            Outbox outbox,
            EntityFactory entities,
            Settings settings) {
        MailTexts texts = new MailTexts(AccountSettings.of(settings).publicUrl());
        return new AccountMail(tokens, secrets, outbox, texts, entities);
    }

    @Bean
    PasswordCheck passwordCheck(
            PasswordRepository passwords,
            SessionRepository sessions,
            PasswordHasher hasher,
            Throttle throttle,
            AuditTrail audit,
            EntityFactory entities) {
        return new PasswordCheck(passwords, sessions, hasher, throttle, audit, entities);
    }

    @Bean
    PasswordChoice passwordChoice(PasswordHasher hasher) {
        return new PasswordChoice(hasher, CommonPasswords.listed());
    }

    @Bean
    PasswordReplacement passwordReplacement(
            UserRepository users,
            PasswordRepository passwords,
            OneTimeTokenRepository links,
            SessionRepository sessions,
            PasswordChoice choice,
            AccountMail mail,
            EntityFactory entities) {
        return new PasswordReplacement(users, passwords, links, sessions, choice, mail, entities);
    }

    /** @param personalData of the features above this one */
    @Bean
    UserCollaborators userCollaborators(
            UserRepository users,
            SessionRepository sessions,
            AccountMail mail,
            AuditTrail audit,
            AccessMemory memory,
            List<PersonalData> personalData,
            EntityFactory entities,
            Transactions transactions) {
        return new UserCollaborators(users, sessions, mail, audit, memory, personalData, entities, transactions);
    }

    @Bean
    Authentication authentication(
            SessionRepository sessions,
            AccessTokenRepository accessTokens,
            AccessMemory memory,
            EntityFactory entities,
            List<Permissions> features) {
        return new Authentication(sessions, accessTokens, memory, entities, Permissions.together(features));
    }

    @Bean
    SignUpService signUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordChoice choice,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        return new SignUpService(users, passwords, choice, mail, audit, throttle, entities, transactions);
    }

    @Bean
    SignInService signInService(
            PasswordCheck check,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SignInService(check, sessions, secrets, issuer, memory, audit, entities, transactions);
    }

    @Bean
    SessionService sessionService(
            SessionRepository sessions,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SessionService(sessions, memory, audit, entities, transactions);
    }

    @Bean
    AccountService accountService(UserCollaborators parts) {
        return new AccountService(parts);
    }

    @Bean
    UserService userService(UserCollaborators parts) {
        return new UserService(parts);
    }

    @Bean
    ProfileService profileService(ProfileRepository profiles, EntityFactory entities) {
        return new ProfileService(profiles, entities);
    }

    @Bean
    PasswordService passwordService(
            PasswordReplacement replacement,
            PasswordCheck check,
            AuditTrail audit,
            AccessMemory memory,
            Transactions transactions) {
        return new PasswordService(replacement, check, audit, memory, transactions);
    }

    @Bean
    PasswordResetService passwordResetService(
            UserRepository users,
            OneTimeTokenRepository links,
            AccessTokenRepository accessTokens,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            AccessMemory memory,
            EntityFactory entities,
            Transactions transactions) {
        return new PasswordResetService(
                users, links, accessTokens, replacement, mail, audit, throttle, memory, entities, transactions);
    }

    @Bean
    EmailVerificationService emailVerificationService(
            UserRepository users,
            OneTimeTokenRepository links,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        return new EmailVerificationService(users, links, mail, audit, throttle, entities, transactions);
    }

    @Bean
    AccessTokenService accessTokenService(
            AccessTokenRepository tokens,
            SecretGenerator secrets,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new AccessTokenService(tokens, secrets, memory, audit, entities, transactions);
    }

    @Bean
    AuditService auditService(AuditLog log) {
        return new AuditService(log);
    }

    @Bean
    FirstAdmin firstAdmin(
            UserRepository users,
            PasswordRepository passwords,
            PasswordChoice choice,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new FirstAdmin(users, passwords, choice, audit, entities, transactions);
    }

    @Bean
    BackgroundWork accountClearing(
            SessionRepository sessions,
            OneTimeTokenRepository links,
            AccessTokenRepository accessTokens,
            EntityFactory entities) {
        ExpiredRecords expired = new ExpiredRecords(sessions, links, accessTokens, entities);
        return BackgroundWork.clearing("account-clearing", BETWEEN_CLEARINGS, expired::remove);
    }
}
