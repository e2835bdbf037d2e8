package dev.cimiento.application.account.user;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The users that a transaction locks before it changes one of them: that user, the actor and all active admins. */
record LockedUsers(List<Entity<User>> users) {

    /**
     * Locks the users with one statement, before the transaction checks the actor's permissions or changes anything.
     */
    static LockedUsers lock(UserRepository users, Actor actor, Id<User> id) {
        Set<Id<User>> ids = new HashSet<>(Set.of(id));
        actor.userId().map(Id<User>::new).ifPresent(ids::add);
        return new LockedUsers(users.lockWithActiveAdmins(ids));
    }

    /**
     * @throws NotFound when the user does not exist
     * @throws StaleVersion when its version is not expected
     */
    Entity<User> get(Id<User> id, ExpectedVersion expected) {
        Entity<User> present = users.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("user", id));
        if (!expected.allows(present.version())) {
            throw new StaleVersion(id);
        }
        return present;
    }

    /** @throws Conflict {@code last-admin} when this user is the only active admin */
    void requireOtherAdmin(Id<User> id) {
        List<Id<User>> admins = users.stream()
                .filter(user -> user.state().isActiveAdmin())
                .map(Entity::id)
                .toList();
        if (admins.equals(List.of(id))) {
            throw new Conflict("last-admin", "At least one other active admin is required.");
        }
    }
}
