package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Teams with an owner: the user who owns each team that is added. */
record OwnedTeams(TeamAdapter store, Id<User> owner, Instant since) implements TeamRepository {

    @Override
    public void add(List<Entity<Team>> teams) {
        store.transactions().inTransaction(() -> {
            store.teams().add(teams);
            teams.forEach(team -> store.memberships().of(team.id()).add(Membership.of(owner, TeamRole.OWNER, since)));
            return teams;
        });
    }

    @Override
    public Optional<Entity<Team>> find(Id<Team> id) {
        return store.teams().find(id);
    }

    @Override
    public List<Entity<Team>> find(Set<Id<Team>> ids) {
        return store.teams().find(ids);
    }

    @Override
    public Page<Entity<Team>> list(TeamQuery query) {
        return store.teams().list(query);
    }

    @Override
    public void update(Entity<Team> team) {
        store.teams().update(team);
    }

    @Override
    public void remove(Id<Team> id, int version) {
        store.teams().remove(id, version);
    }

    @Override
    public Optional<Entity<Team>> lock(Id<Team> id) {
        return store.teams().lock(id);
    }

    @Override
    public List<Id<Team>> idsOf(Id<User> user) {
        return store.teams().idsOf(user);
    }
}
