package dev.cimiento.bootstrap.account;

import dev.cimiento.bootstrap.account.security.Argon2PasswordHasher;
import dev.cimiento.bootstrap.account.security.ConcurrentHashLimit;
import dev.cimiento.bootstrap.account.security.RandomSecrets;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.persistence.account.audit.MyBatisAuditLog;
import dev.cimiento.persistence.account.password.MyBatisPasswordRepository;
import dev.cimiento.persistence.account.profile.MyBatisProfileRepository;
import dev.cimiento.persistence.account.session.MyBatisSessionRepository;
import dev.cimiento.persistence.account.token.MyBatisOneTimeTokenRepository;
import dev.cimiento.persistence.account.token.MyBatisPersonalAccessTokenRepository;
import dev.cimiento.persistence.account.user.MyBatisUserRepository;
import dev.cimiento.persistence.shared.Mappers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ports of accounts to their adapters. */
@Configuration(proxyBeanMethods = false)
public class AccountPortConfiguration {

    private static final Duration HASH_QUEUE_TIMEOUT = Duration.ofSeconds(1);

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
    PersonalAccessTokenRepository personalAccessTokenRepository(Mappers mappers) {
        return new MyBatisPersonalAccessTokenRepository(mappers);
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
        return new Argon2PasswordHasher(ConcurrentHashLimit.ofThisMachine(), HASH_QUEUE_TIMEOUT);
    }
}
