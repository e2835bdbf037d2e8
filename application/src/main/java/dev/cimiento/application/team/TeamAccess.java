package dev.cimiento.application.team;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.key.TeamKeyIdentity;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides what an actor may do in a team: the actor needs the permission, and a role in the team that includes it, or a key
 * of the team. Each use case of a team asks it first. For actors outside the team, the team does not exist.
 */
public final class TeamAccess {

    private final PerTeam<MembershipRepository> memberships;
    private final LiveRights rights;

    public TeamAccess(PerTeam<MembershipRepository> memberships, LiveRights rights) {
        this.memberships = memberships;
        this.rights = rights;
    }

    /**
     * Requires a permission in a team.
     *
     * @throws Unauthenticated if the actor is anonymous
     * @throws Forbidden if the actor lacks the permission, or the actor's role in the team does not include it
     * @throws NotFound if the team does not exist, or the actor does not belong to it
     */
    public void require(Actor actor, Id<Team> team, Permission permission) {
        actor.require(permission);
        Optional<TeamKeyIdentity> key = TeamKeyIdentity.of(actor);
        if (key.isEmpty()) {
            require(actor, team, permission, MembershipRepository::roleOf);
        } else if (!key.get().team().equals(team)) {
            throw new NotFound("team", team);
        }
    }

    /**
     * Requires a permission in a team until the transaction ends: the account, the session and the role of the actor stay
     * as they are. It is called in the transaction that acts, before that locks anything but memberships.
     *
     * @return the actor with the permissions that it still has
     * @throws NotFound as for {@link #require}
     */
    public Actor keep(Actor actor, Id<Team> team, Permission permission) {
        Actor live = rights.require(actor, permission);
        require(live, team, permission, MembershipRepository::keepRoleOf);
        return live;
    }

    private void require(
            Actor actor,
            Id<Team> team,
            Permission permission,
            BiFunction<MembershipRepository, Id<User>, Optional<TeamRole>> reader) {
        TeamRole role = reader.apply(memberships.of(team), new Id<>(actor.requireUser()))
                .orElseThrow(() -> new NotFound("team", team));
        if (!role.includes(permission)) {
            throw new Forbidden(permission.name());
        }
    }
}
