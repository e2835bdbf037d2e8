package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;

/** The fact that a user belongs to a team. Its id in the team is the id of the user. */
public record Membership(TeamRole role) {

    /** Returns the new membership of a user. */
    public static Entity<Membership> of(Id<User> user, TeamRole role, Instant since) {
        return Entity.created(idOf(user), since, new Membership(role));
    }

    /** Returns the id of the membership of a user. */
    public static Id<Membership> idOf(Id<User> user) {
        return new Id<>(user.value());
    }

    public boolean isOwner() {
        return role == TeamRole.OWNER;
    }

    public String roleCode() {
        return role.code();
    }
}
