package dev.cimiento.domain.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import org.junit.jupiter.api.Test;

/** The contract of password repositories. */
public abstract class PasswordRepositoryContract extends AccountContract {

    @Test
    void password_is_found_by_user_and_by_address_regardless_of_case() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "first", NOW);
        store.passwords().set(ada, "second", NOW.plus(DAY));

        Credentials expected = new Credentials(ada, true, "second", NOW.plus(DAY));
        assertThat(store.passwords().find(ada)).contains(expected);
        assertThat(store.passwords().find(new EmailAddress("ADA@example.org"))).contains(expected);
    }

    @Test
    void user_without_a_password_and_unknown_user_have_no_credentials() {
        Id<User> ada = user("ada@example.org");

        assertThat(store.passwords().find(ada)).isEmpty();
        assertThat(store.passwords().find(new EmailAddress("nobody@example.org")))
                .isEmpty();
        assertThatThrownBy(() -> store.passwords().set(ids.next(), "hash", NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void credentials_show_if_the_account_is_active() {
        Id<User> gone = user("gone@example.org", false);
        store.passwords().set(gone, "hash", NOW);

        assertThat(store.passwords().find(gone)).map(Credentials::active).contains(false);
    }

    @Test
    void hash_is_replaced_only_if_it_is_still_stored() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "weak", NOW);

        store.passwords().replaceHash(ada, "weak", "strong");
        store.passwords().replaceHash(ada, "weak", "late");

        assertThat(store.passwords().find(ada)).map(Credentials::hash).contains("strong");
    }

    @Test
    void password_is_current_after_rehashing_and_not_after_a_change() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "weak", NOW);
        Credentials compared = store.passwords().find(ada).orElseThrow();

        assertThat(lockIfCurrent(compared)).isTrue();
        store.passwords().replaceHash(ada, "weak", "strong");
        assertThat(lockIfCurrent(compared)).isTrue();
        store.passwords().set(ada, "strong", NOW.plus(DAY));
        assertThat(lockIfCurrent(compared)).isFalse();
    }

    @Test
    void password_of_a_deactivated_account_is_not_current() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "hash", NOW);
        Credentials compared = store.passwords().find(ada).orElseThrow();

        deactivate(ada);

        assertThat(lockIfCurrent(compared)).isFalse();
    }

    private boolean lockIfCurrent(Credentials credentials) {
        return store.transactions().inTransaction(() -> store.passwords().lockIfCurrent(credentials));
    }
}
