package dev.cimiento.domain.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link PasswordHasher} keeps. */
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
    void every_character_counts_however_many_there_are() {
        String longest = "ü".repeat(127);

        assertThat(adapter().matches(longest + "b", adapter().hash(longest + "a")))
                .isFalse();
    }

    @Test
    void a_hash_of_today_is_not_outdated() {
        assertThat(adapter().isOutdated(adapter().hash(PASSWORD))).isFalse();
    }

    @Test
    void an_account_that_is_not_there_can_be_asked_for_as_well() {
        assertThatCode(() -> adapter().matchesNothing(PASSWORD)).doesNotThrowAnyException();
    }
}
