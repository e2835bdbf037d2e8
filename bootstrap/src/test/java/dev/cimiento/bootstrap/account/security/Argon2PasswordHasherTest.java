package dev.cimiento.bootstrap.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordHasherContract;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class Argon2PasswordHasherTest extends PasswordHasherContract {

    private final PasswordHasher hasher = new Argon2PasswordHasher(2, Duration.ofSeconds(10));

    @Override
    protected PasswordHasher adapter() {
        return hasher;
    }

    @Test
    void same_password_has_different_hashes() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    @Test
    void password_hash_contains_its_parameters() {
        assertThat(hasher.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hash_with_weaker_parameters_is_outdated_and_still_matches() {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);

        assertThat(hasher.isOutdated(weak)).isTrue();
        assertThat(hasher.matches(PASSWORD, weak)).isTrue();
    }

    @Test
    void hashing_without_a_free_slot_fails_with_too_many_requests() {
        PasswordHasher impatient = new Argon2PasswordHasher(1, Duration.ofMillis(1));

        List<Boolean> served = ConcurrentWork.run(8, number -> {
            try {
                impatient.hash(PASSWORD);
                return true;
            } catch (TooManyRequests refused) {
                return false;
            }
        });

        assertThat(served).contains(true, false);
    }

    @Test
    void hashing_inside_a_transaction_is_rejected() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> hasher.hash(PASSWORD)).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
