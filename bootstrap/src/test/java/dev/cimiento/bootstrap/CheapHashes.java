package dev.cimiento.bootstrap;

import dev.cimiento.domain.account.password.PasswordHasher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2 with the minimum of memory and one pass, because the tests of a server hash hundreds of passwords. The real
 * parameters are tested by servers in their own process and by {@code Argon2PasswordHasherTest}.
 */
@Configuration(proxyBeanMethods = false)
class CheapHashes {

    /** Replaces the adapter of the program and adds none. */
    @Bean
    static BeanPostProcessor cheapHasher() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordHasher ? new CheapHasher() : bean;
            }
        };
    }

    private static final class CheapHasher implements PasswordHasher {

        private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 8, 1);
        private final String nobodysHash = hash("nobody's");

        @Override
        public String hash(String password) {
            return String.valueOf(argon2.encode(password));
        }

        @Override
        public boolean matches(String password, String hash) {
            return argon2.matches(password, hash);
        }

        @Override
        public void simulateMatch(String password) {
            matches(password, nobodysHash);
        }

        @Override
        public boolean isOutdated(String hash) {
            return argon2.upgradeEncoding(hash);
        }
    }
}
