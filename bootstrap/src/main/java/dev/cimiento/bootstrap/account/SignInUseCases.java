package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessMemory;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.password.PasswordCheck;
import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.application.account.signin.SessionService;
import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.token.AccessTokenService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.token.AccessTokenRepository;
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
public class SignInUseCases {

    @Bean
    AccessMemory accessMemory(Clock clock) {
        return new AccessMemory(clock);
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
    LiveRights liveRights(SessionRepository sessions, AccessTokenRepository accessTokens, EntityFactory entities) {
        return new LiveRights(sessions, accessTokens, entities);
    }

    @Bean
    Throttle throttle(RateLimiter limiter, Settings settings) {
        return new Throttle(limiter, RateSettings.of(settings));
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
    SignInService signInService(
            PasswordCheck check,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            Throttle throttle,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SignInService(check, sessions, secrets, issuer, throttle, memory, audit, entities, transactions);
    }

    @Bean
    SessionService sessionService(
            SessionRepository sessions,
            LiveRights rights,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new SessionService(sessions, rights, memory, audit, entities, transactions);
    }

    @Bean
    AccessTokenService accessTokenService(
            AccessTokenRepository tokens,
            UserRepository users,
            SessionRepository sessions,
            PasswordCheck check,
            AccountMail mail,
            Throttle throttle,
            SecretGenerator secrets,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new AccessTokenService(
                tokens, users, sessions, check, mail, throttle, secrets, memory, audit, entities, transactions);
    }
}
