package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.Optional;

/** Where profiles are kept; each has the id of its user. */
public interface ProfileRepository {

    Optional<Entity<Profile>> find(Id<User> user);

    /**
     * Puts a profile in the place of the version before it; the first version where there is none.
     *
     * @throws StaleVersion when something else is there
     * @throws NotFound when there is no such user
     */
    void put(Entity<Profile> profile);
}
