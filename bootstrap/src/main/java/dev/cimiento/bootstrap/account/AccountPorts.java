package dev.cimiento.bootstrap.account;

import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.AuditLog;
import dev.cimiento.domain.account.OneTimeTokenRepository;
import dev.cimiento.domain.account.PasswordHasher;
import dev.cimiento.domain.account.PasswordRepository;
import dev.cimiento.domain.account.ProfileRepository;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.persistence.account.MyBatisAccessTokenRepository;
import dev.cimiento.persistence.account.MyBatisAuditLog;
import dev.cimiento.persistence.account.MyBatisOneTimeTokenRepository;
import dev.cimiento.persistence.account.MyBatisPasswordRepository;
import dev.cimiento.persistence.account.MyBatisProfileRepository;
import dev.cimiento.persistence.account.MyBatisSessionRepository;
import dev.cimiento.persistence.account.MyBatisUserRepository;
import dev.cimiento.persistence.shared.Mappers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of accounts, on PostgreSQL and on the libraries that they wrap. */
@Configuration(proxyBeanMethods = false)
public class AccountPorts {

    private static final Duration WAIT_FOR_A_HASH = Duration.ofSeconds(1);

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
        return new Argon2PasswordHasher(HashesAtOnce.ofThisMachine(), WAIT_FOR_A_HASH);
    }
}
