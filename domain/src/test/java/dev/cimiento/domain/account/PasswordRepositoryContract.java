package dev.cimiento.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What every repository of passwords keeps. */
public abstract class PasswordRepositoryContract extends AccountContract {

    @Test
    void a_password_is_found_by_user_and_by_address_whatever_its_case() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "first", NOW);
        store.passwords().set(ada, "second", NOW.plus(DAY));

        Credentials expected = new Credentials(ada, true, "second");
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
    void it_is_known_whether_a_hash_is_still_the_one() {
        Id<User> ada = user("ada@example.org");
        store.passwords().set(ada, "hash", NOW);

        boolean[] holds = store.transactions().inTransaction(() -> new boolean[] {
            store.passwords().holds(ada, "hash"), store.passwords().holds(ada, "other")
        });
        assertThat(holds).containsExactly(true, false);
    }
}
