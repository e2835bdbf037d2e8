package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Optional;

/** Stores the memberships of one team. A new membership in a team that does not exist is not found. */
public interface MembershipRepository extends Repository<Membership, MembershipView, MembershipQuery> {

    /** Returns the role of a user in the team; empty if the user does not belong to it. */
    Optional<TeamRole> roleOf(Id<User> user);

    /** Returns the role of a user, which is not changed or removed before the transaction ends. */
    Optional<TeamRole> keepRoleOf(Id<User> user);

    /** Returns the ids of the memberships of the owners, which no other transaction changes or removes before this one ends. */
    List<Id<Membership>> lockOwners();
}
