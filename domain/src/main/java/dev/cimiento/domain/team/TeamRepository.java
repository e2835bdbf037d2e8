package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Optional;

/** Stores teams. Deleting a team deletes everything in it. */
public interface TeamRepository extends Repository<Team, Entity<Team>, TeamQuery> {

    /** Returns a team, which no other transaction changes or locks before this one ends. */
    Optional<Entity<Team>> lock(Id<Team> id);

    /** Returns the ids of all teams to which a user belongs, in their order. */
    List<Id<Team>> idsOf(Id<User> user);
}
