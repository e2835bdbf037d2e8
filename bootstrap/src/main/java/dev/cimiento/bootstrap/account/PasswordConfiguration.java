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

/** How passwords are chosen and replaced, and what is sent by mail for it. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {

    /** Many times what a sign-up or a reset request takes in the database. */
    private static final Duration TIME_STEP = Duration.ofMillis(100);

    @Bean
    PasswordPolicy passwordChoice(PasswordHasher hasher) {
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
            OneTimeTokenRepository links,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            EntityFactory entities) {
        return new PasswordReplacement(passwords, links, sessions, accessTokens, mail, entities);
    }

    @Bean
    DurationPadding evenTime() {
        return new DurationPadding(TIME_STEP);
    }

    @Bean
    SignUpService signUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordPolicy choice,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding evenTime,
            EntityFactory entities,
            Transactions transactions) {
        return new SignUpService(users, passwords, choice, mail, audit, throttle, evenTime, entities, transactions);
    }

    @Bean
    PasswordService passwordService(
            UserRepository users,
            PasswordPolicy choice,
            PasswordReplacement replacement,
            PasswordVerifier check,
            LiveRights rights,
            AuditTrail audit,
            AccessCache memory,
            Transactions transactions) {
        return new PasswordService(users, choice, replacement, check, rights, audit, memory, transactions);
    }

    @Bean
    PasswordResetService passwordResetService(
            UserRepository users,
            OneTimeTokenRepository links,
            PasswordPolicy choice,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            DurationPadding evenTime,
            AccessCache memory,
            EntityFactory entities,
            Transactions transactions) {
        return new PasswordResetService(
                users, links, choice, replacement, mail, audit, throttle, evenTime, memory, entities, transactions);
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
}
