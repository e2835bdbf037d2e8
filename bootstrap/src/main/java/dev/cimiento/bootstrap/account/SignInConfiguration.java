package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.password.PasswordVerifier;
import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.application.account.signin.SessionService;
import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.token.PersonalAccessTokenService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people and programs get in, and who they are then. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {

    @Bean
    AccessCache accessMemory(Clock clock) {
        return new AccessCache(clock);
    }

    @Bean
    Authentication authentication(
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccessCache memory,
            EntityFactory entities,
            List<Permissions> features) {
        return new Authentication(sessions, accessTokens, memory, entities, Permissions.together(features));
    }

    @Bean
    LiveRights liveRights(
            SessionRepository sessions, PersonalAccessTokenRepository accessTokens, EntityFactory entities) {
        return new LiveRights(sessions, accessTokens, entities);
    }

    @Bean
    Throttle throttle(RateLimiter limiter, Settings settings) {
        return new Throttle(limiter, RateSettings.of(settings));
    }

    @Bean
    PasswordVerifier passwordCheck(
            PasswordRepository passwords,
            SessionRepository sessions,
            PasswordHasher hasher,
            Throttle throttle,
            AuditTrail audit,
            EntityFactory entities) {
        return new PasswordVerifier(passwords, sessions, hasher, throttle, audit, entities);
    }

    @Bean
    SignInService signInService(
            PasswordVerifier check,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            Throttle throttle,
            AccessCache memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SignInService(check, sessions, secrets, issuer, throttle, memory, audit, entities, transactions);
    }

    @Bean
    SessionService sessionService(
            SessionRepository sessions,
            LiveRights rights,
            AccessCache memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SessionService(sessions, rights, memory, audit, entities, transactions);
    }

    @Bean
    PersonalAccessTokenService accessTokenService(
            PersonalAccessTokenRepository tokens,
            UserRepository users,
            SessionRepository sessions,
            PasswordVerifier check,
            AccountMail mail,
            Throttle throttle,
            SecretGenerator secrets,
            AccessCache memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new PersonalAccessTokenService(
                tokens, users, sessions, check, mail, throttle, secrets, memory, audit, entities, transactions);
    }
}
