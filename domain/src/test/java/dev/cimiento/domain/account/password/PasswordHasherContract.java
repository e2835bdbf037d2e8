package dev.cimiento.domain.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The contract of {@link PasswordHasher}. */
public abstract class PasswordHasherContract {

    protected static final String PASSWORD = "correct horse battery staple";

    protected abstract PasswordHasher adapter();

    @Test
    void only_the_password_itself_matches_its_hash() {
        String hash = adapter().hash(PASSWORD);

        assertThat(adapter().matches(PASSWORD, hash)).isTrue();
        assertThat(adapter().matches(PASSWORD + " ", hash)).isFalse();
        assertThat(adapter().matches(PASSWORD.toUpperCase(Locale.ROOT), hash)).isFalse();
        assertThat(adapter().matches("", hash)).isFalse();
    }

    @Test
    void every_character_of_a_long_password_counts() {
        String longest = "ü".repeat(127);

        assertThat(adapter().matches(longest + "b", adapter().hash(longest + "a")))
                .isFalse();
    }

    @Test
    void new_hash_is_not_outdated() {
        assertThat(adapter().isOutdated(adapter().hash(PASSWORD))).isFalse();
    }

    @Test
    void match_for_an_unknown_account_can_be_simulated() {
        assertThatCode(() -> adapter().simulateMatch(PASSWORD)).doesNotThrowAnyException();
    }
}
