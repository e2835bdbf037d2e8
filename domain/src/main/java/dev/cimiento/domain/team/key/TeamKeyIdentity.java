package dev.cimiento.domain.team.key;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Identity;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that acts for a team with a key of the team. It is no user, so it reaches nothing that belongs to one.
 *
 * @param name the name of the key
 */
public record TeamKeyIdentity(Id<Team> team, Id<TeamKey> key, String name) implements Identity {

    /** Returns the actor of a valid key. It reads the team, and appends to its threads and its memory. */
    public static Actor actor(Id<Team> team, TeamKey key, Optional<String> address) {
        return new Actor(
                "team key " + key.id(),
                Optional.of(new TeamKeyIdentity(team, key.id(), key.name())),
                address,
                false,
                Set.of(TeamPermissions.READ, TeamPermissions.APPEND));
    }

    /** Returns the identity of an actor that acts with a key of a team; empty for others. */
    public static Optional<TeamKeyIdentity> of(Actor actor) {
        return actor.identity().filter(TeamKeyIdentity.class::isInstance).map(TeamKeyIdentity.class::cast);
    }

    @Override
    public UUID id() {
        return key.value();
    }
}
