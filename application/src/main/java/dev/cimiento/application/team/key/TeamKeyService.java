package dev.cimiento.application.team.key;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeyRepository;
import dev.cimiento.domain.team.key.TeamKeySecret;
import dev.cimiento.domain.team.key.TeamKeySort;
import java.util.Optional;

/** The use cases of the keys of teams: the owners of a team create, list and revoke them. */
public class TeamKeyService {

    private final PerTeam<TeamKeyRepository> keys;
    private final TeamAccess access;
    private final SecretGenerator secrets;
    private final EntityFactory entities;
    private final Transactions transactions;

    public TeamKeyService(
            PerTeam<TeamKeyRepository> keys,
            TeamAccess access,
            SecretGenerator secrets,
            EntityFactory entities,
            Transactions transactions) {
        this.keys = keys;
        this.access = access;
        this.secrets = secrets;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Creates a key.
     *
     * @throws NotFound if the team does not exist, or the actor does not belong to it
     * @throws Conflict if the team has a key with this name
     */
    public IssuedTeamKey create(Actor actor, Id<Team> team, String name) {
        access.require(actor, team, TeamPermissions.MANAGE);
        Id<User> creator = new Id<>(actor.requireUser());
        TeamKey key = new TeamKey(entities.newId(), entities.now(), name, creator, Optional.empty());
        TeamKeySecret secret = TeamKeySecret.of(team, secrets.next());
        return transactions.inTransaction(() -> {
            access.keep(actor, team, TeamPermissions.MANAGE);
            keys.of(team).add(key, secret.hash());
            return new IssuedTeamKey(key, secret);
        });
    }

    public Page<TeamKey> list(Actor actor, Id<Team> team, PageRequest<TeamKeySort> page) {
        access.require(actor, team, TeamPermissions.MANAGE);
        return keys.of(team).list(page);
    }

    /** @throws NotFound if the team or the key does not exist, or the actor does not belong to the team */
    public void revoke(Actor actor, Id<Team> team, Id<TeamKey> id) {
        access.require(actor, team, TeamPermissions.MANAGE);
        if (!keys.of(team).remove(id)) {
            throw new NotFound("API key", id);
        }
    }
}
