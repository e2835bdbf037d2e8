package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import java.util.List;
import java.util.Optional;

/** Teams in memory. */
public final class InMemoryTeamRepository extends InMemoryRepository<Team, Entity<Team>, TeamQuery, TeamSort>
        implements TeamRepository {

    private final TeamTables tables;

    public InMemoryTeamRepository(TeamTables tables) {
        super(tables.database, tables.teams);
        this.tables = tables;
    }

    /** Locks nothing: a transaction has the only lock of the store. */
    @Override
    public Optional<Entity<Team>> lock(Id<Team> id) {
        return find(id);
    }

    @Override
    public List<Id<Team>> idsOf(Id<User> user) {
        return tables.database.statement(() -> tables.teams.rows().keySet().stream()
                .filter(team -> hasMember(team, user))
                .sorted()
                .toList());
    }

    @Override
    protected Entity<Team> view(Entity<Team> team) {
        return team;
    }

    @Override
    protected boolean matches(Entity<Team> team, TeamQuery query) {
        return query.ids().map(ids -> ids.contains(team.id())).orElse(true)
                && hasMember(team.id(), query.user())
                && query.namePrefix()
                        .map(prefix -> team.state().foldedName().startsWith(prefix))
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Team> team) {
        if (isTaken(team, Team::uniqueName)) {
            throw new Conflict("team-name-taken", "There is a team with this name already.");
        }
    }

    @Override
    protected void removed(Id<Team> id) {
        tables.deleteParts(id);
    }

    private boolean hasMember(Id<Team> team, Id<User> user) {
        return tables.memberships.of(team).rows().containsKey(Membership.idOf(user));
    }
}
