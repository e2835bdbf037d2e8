package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.Optional;

/** Stores profiles; a profile has the id of its user. */
public interface ProfileRepository {

    Optional<Entity<Profile>> find(Id<User> user);

    /**
     * Stores the next version of a profile, or the first version.
     *
     * @throws StaleVersion if the stored version is not the one before
     * @throws NotFound if the user does not exist
     */
    void put(Entity<Profile> profile);
}
