package dev.cimiento.domain.account.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of profile repositories. */
public abstract class ProfileRepositoryContract extends AccountContract {

    private static final Profile EMPTY = new Profile(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Profile FULL = new Profile(
            Optional.of("Ada"),
            Optional.of("Poetical\nscience"),
            Optional.of("https://example.org/ada.png"),
            Optional.of("en-GB"),
            Optional.of("Europe/London"),
            Optional.of(new PostalAddress(
                    "Ada Lovelace",
                    "12 St James's Square",
                    Optional.of("SW1Y 4JH"),
                    "London",
                    Optional.empty(),
                    "GB")));

    @Test
    void profile_is_found_as_it_was_stored() {
        Id<User> ada = user("ada@example.org");
        Entity<Profile> first = profile(ada, FULL);

        assertThat(store.profiles().find(ada)).isEmpty();
        store.profiles().put(first);
        assertThat(store.profiles().find(ada)).contains(first);

        Entity<Profile> second = first.changedTo(EMPTY, NOW.plus(DAY));
        store.profiles().put(second);
        assertThat(store.profiles().find(ada)).contains(second);
    }

    @Test
    void profile_for_another_version_is_rejected() {
        Id<User> ada = user("ada@example.org");
        store.profiles().put(profile(ada, FULL));

        assertThatThrownBy(() -> store.profiles().put(profile(ada, EMPTY))).isInstanceOf(StaleVersion.class);
        assertThat(store.profiles().find(ada)).map(Entity::state).contains(FULL);
    }

    @Test
    void profile_of_an_unknown_user_is_rejected() {
        assertThatThrownBy(() -> store.profiles().put(profile(ids.next(), FULL)))
                .isInstanceOf(NotFound.class);
    }

    private static Entity<Profile> profile(Id<User> user, Profile profile) {
        return Entity.created(new Id<>(user.value()), NOW, profile);
    }
}
