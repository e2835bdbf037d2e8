package dev.cimiento.application.account.user;

import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.Optional;

/** Reads and writes the current user's profile. */
public class ProfileService {

    private final ProfileRepository profiles;
    private final EntityFactory entities;

    public ProfileService(ProfileRepository profiles, EntityFactory entities) {
        this.profiles = profiles;
        this.entities = entities;
    }

    /** @throws NotFound if the user has no profile yet */
    public Entity<Profile> get(Actor actor) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.READ);
        return profiles.find(self).orElseThrow(() -> new NotFound("profile", self));
    }

    /**
     * Replaces the profile, or creates it.
     *
     * @throws StaleVersion if the current version is not expected, or a concurrent change came first
     */
    public Entity<Profile> put(Actor actor, ExpectedVersion expected, Profile profile) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.WRITE);
        Entity<Profile> next = next(self, expected, profile);
        profiles.put(next);
        return next;
    }

    private Entity<Profile> next(Id<User> self, ExpectedVersion expected, Profile profile) {
        Optional<Entity<Profile>> present = profiles.find(self);
        if (!present.map(found -> expected.allows(found.version())).orElse(expected.any())) {
            throw new StaleVersion(self);
        }
        return present.map(found -> entities.change(found, profile))
                .orElseGet(() -> Entity.created(new Id<>(self.value()), entities.now(), profile));
    }
}
