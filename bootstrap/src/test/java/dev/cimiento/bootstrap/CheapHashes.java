package dev.cimiento.bootstrap;

import dev.cimiento.domain.account.password.PasswordHasher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2 with the least memory and one pass, since the tests of a server hash hundreds of passwords. The effort of the
 * program itself is used by servers that run in a process of their own, and by {@code Argon2PasswordHasherTest}.
 */
@Configuration(proxyBeanMethods = false)
class CheapHashes {

    @Bean
    @Primary
    PasswordHasher cheapHasher() {
        PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 8, 1);
        String nobodysHash = String.valueOf(argon2.encode("nobody's"));
        return new PasswordHasher() {
            @Override
            public String hash(String password) {
                return String.valueOf(argon2.encode(password));
            }

            @Override
            public boolean matches(String password, String hash) {
                return argon2.matches(password, hash);
            }

            @Override
            public void matchesNothing(String password) {
                matches(password, nobodysHash);
            }

            @Override
            public boolean isOutdated(String hash) {
                return argon2.upgradeEncoding(hash);
            }
        };
    }
}
