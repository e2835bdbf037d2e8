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

/** Wires sign-in, sessions and personal access tokens. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {

    @Bean
    AccessCache accessCache(Clock clock) {
        return new AccessCache(clock);
    }

    @Bean
    Authentication authentication(
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccessCache cache,
            EntityFactory entities,
            List<Permissions> features) {
        return new Authentication(sessions, accessTokens, cache, entities, Permissions.union(features));
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
    PasswordVerifier passwordVerifier(
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
            PasswordVerifier verifier,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            Throttle throttle,
            AccessCache cache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SignInService(verifier, sessions, secrets, issuer, throttle, cache, audit, entities, transactions);
    }

    @Bean
    SessionService sessionService(
            SessionRepository sessions,
            LiveRights rights,
            AccessCache cache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SessionService(sessions, rights, cache, audit, entities, transactions);
    }

    @Bean
    PersonalAccessTokenService personalAccessTokenService(
            PersonalAccessTokenRepository tokens,
            UserRepository users,
            SessionRepository sessions,
            PasswordVerifier verifier,
            AccountMail mail,
            Throttle throttle,
            SecretGenerator secrets,
            AccessCache cache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new PersonalAccessTokenService(
                tokens, users, sessions, verifier, mail, throttle, secrets, cache, audit, entities, transactions);
    }
}
