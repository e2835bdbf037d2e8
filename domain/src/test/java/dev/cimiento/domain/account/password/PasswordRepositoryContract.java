package dev.cimiento.domain.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import org.junit.jupiter.api.Test;

/** What every repository of passwords keeps. */
public abstract class PasswordRepositoryContract extends AccountContract {

    @Test
    void a_password_is_found_by_user_and_by_address_whatever_its_case() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "first", NOW);
        store.passwords().set(ada, "second", NOW.plus(DAY));

        Credentials expected = new Credentials(ada, true, "second", NOW.plus(DAY));
        assertThat(store.passwords().find(ada)).contains(expected);
        assertThat(store.passwords().find(new EmailAddress("ADA@example.org"))).contains(expected);
    }

    @Test
    void who_has_none_or_is_nobody_has_no_credentials() {
        Id<User> ada = user("ada@example.org");

        assertThat(store.passwords().find(ada)).isEmpty();
        assertThat(store.passwords().find(new EmailAddress("nobody@example.org")))
                .isEmpty();
        assertThatThrownBy(() -> store.passwords().set(ids.next(), "hash", NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void credentials_say_whether_the_account_may_be_used() {
        Id<User> gone = user("gone@example.org", false);
        store.passwords().set(gone, "hash", NOW);

        assertThat(store.passwords().find(gone)).map(Credentials::active).contains(false);
    }

    @Test
    void a_hash_is_upgraded_only_while_it_is_there() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "weak", NOW);

        store.passwords().upgrade(ada, "weak", "strong");
        store.passwords().upgrade(ada, "weak", "late");

        assertThat(store.passwords().find(ada)).map(Credentials::hash).contains("strong");
    }

    @Test
    void it_is_known_whether_it_is_still_the_same_password_however_it_is_hashed() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "weak", NOW);
        Credentials compared = store.passwords().find(ada).orElseThrow();

        assertThat(holds(compared)).isTrue();
        store.passwords().upgrade(ada, "weak", "strong");
        assertThat(holds(compared)).isTrue();
        store.passwords().set(ada, "strong", NOW.plus(DAY));
        assertThat(holds(compared)).isFalse();
    }

    @Test
    void the_password_of_an_account_that_must_not_be_used_any_more_does_not_hold() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "hash", NOW);
        Credentials compared = store.passwords().find(ada).orElseThrow();

        deactivate(ada);

        assertThat(holds(compared)).isFalse();
    }

    private boolean holds(Credentials credentials) {
        return store.transactions().inTransaction(() -> store.passwords().holds(credentials));
    }
}
