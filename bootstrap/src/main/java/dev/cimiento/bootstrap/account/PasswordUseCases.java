package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessMemory;
import dev.cimiento.application.account.EvenTime;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.TokenLifetime;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.mail.MailTexts;
import dev.cimiento.application.account.password.PasswordCheck;
import dev.cimiento.application.account.password.PasswordChoice;
import dev.cimiento.application.account.password.PasswordReplacement;
import dev.cimiento.application.account.password.PasswordResetService;
import dev.cimiento.application.account.password.PasswordService;
import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.CommonPasswords;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.AccessTokenRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How passwords are chosen and replaced, and what is sent by mail for it. */
@Configuration(proxyBeanMethods = false)
public class PasswordUseCases {

    /** Many times what a sign-up or a reset request takes in the database. */
    private static final Duration TIME_STEP = Duration.ofMillis(100);

    @Bean
    PasswordChoice passwordChoice(PasswordHasher hasher) {
        return new PasswordChoice(hasher, CommonPasswords.listed());
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
            AccessTokenRepository accessTokens,
            AccountMail mail,
            EntityFactory entities) {
        return new PasswordReplacement(passwords, links, sessions, accessTokens, mail, entities);
    }

    @Bean
    EvenTime evenTime() {
        return new EvenTime(TIME_STEP);
    }

    @Bean
    SignUpService signUpService(
            UserRepository users,
            PasswordRepository passwords,
            PasswordChoice choice,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EvenTime evenTime,
            EntityFactory entities,
            Transactions transactions) {
        return new SignUpService(users, passwords, choice, mail, audit, throttle, evenTime, entities, transactions);
    }

    @Bean
    PasswordService passwordService(
            UserRepository users,
            PasswordChoice choice,
            PasswordReplacement replacement,
            PasswordCheck check,
            LiveRights rights,
            AuditTrail audit,
            AccessMemory memory,
            Transactions transactions) {
        return new PasswordService(users, choice, replacement, check, rights, audit, memory, transactions);
    }

    @Bean
    PasswordResetService passwordResetService(
            UserRepository users,
            OneTimeTokenRepository links,
            PasswordChoice choice,
            PasswordReplacement replacement,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            EvenTime evenTime,
            AccessMemory memory,
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
