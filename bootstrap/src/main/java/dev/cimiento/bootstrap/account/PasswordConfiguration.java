package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.DurationPadding;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.TokenLifetime;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.mail.MailTexts;
import dev.cimiento.application.account.password.PasswordPolicy;
import dev.cimiento.application.account.password.PasswordReplacement;
import dev.cimiento.application.account.password.PasswordResetService;
import dev.cimiento.application.account.password.PasswordService;
import dev.cimiento.application.account.password.PasswordVerifier;
import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires sign-up, changes of passwords, the verification of addresses, and their mails. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {

    /** Much longer than the database needs for a sign-up or a reset request. */
    private static final Duration TIME_STEP = Duration.ofMillis(100);

    @Bean
    PasswordPolicy passwordPolicy(PasswordHasher hasher) {
        return new PasswordPolicy(hasher, CommonPasswords.listed());
    }

    @Bean
    AccountMail accountMail(
            OneTimeTokenRepository tokens,
            SecretGenerator secrets,
            Outbox outbox,
            EntityFactory entities,
            Settings settings) {
        return new AccountMail(tokens, secrets, outbox, texts(settings), entities);
    }

    @Bean
    TokenLifetime tokenLifetime(OneTimeTokenRepository tokens, EntityFactory entities) {
        return new TokenLifetime(tokens, entities);
    }

    private static MailTexts texts(Settings settings) {
        return new MailTexts(new AccountLinks(AccountSettings.of(settings)).links());
    }

    @Bean
    PasswordReplacement passwordReplacement(
            PasswordRepository passwords,
            OneTimeTokenRepository oneTimeTokens,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            EntityFactory entities) {
        return new PasswordReplacement(passwords, oneTimeTokens, sessions, accessTokens, mail, entities);
    }

    @Bean
    DurationPadding durationPadding() {
        return new DurationPadding(TIME_STEP);
    }

    @Bean
    SignUpService signUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordPolicy policy,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding padding,
            EntityFactory entities,
            Transactions transactions) {
        return new SignUpService(users, passwords, policy, mail, audit, throttle, padding, entities, transactions);
    }

    @Bean
    PasswordService passwordService(
            UserRepository users,
            PasswordPolicy policy,
            PasswordReplacement replacement,
            PasswordVerifier verifier,
            LiveRights rights,
            AuditTrail audit,
            AccessCache cache,
            Transactions transactions) {
        return new PasswordService(users, policy, replacement, verifier, rights, audit, cache, transactions);
    }

    @Bean
    PasswordResetService passwordResetService(
            UserRepository users,
            OneTimeTokenRepository oneTimeTokens,
            PasswordPolicy policy,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding padding,
            AccessCache cache,
            EntityFactory entities,
            Transactions transactions) {
        return new PasswordResetService(
                users,
                oneTimeTokens,
                policy,
                replacement,
                mail,
                audit,
                throttle,
                padding,
                cache,
                entities,
                transactions);
    }

    @Bean
    EmailVerificationService emailVerificationService(
            UserRepository users,
            OneTimeTokenRepository oneTimeTokens,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EntityFactory entities,
            Transactions transactions) {
        return new EmailVerificationService(users, oneTimeTokens, mail, audit, throttle, entities, transactions);
    }
}
