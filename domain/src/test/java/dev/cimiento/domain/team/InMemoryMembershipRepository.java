package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The memberships of a team in memory. */
public final class InMemoryMembershipRepository
        extends InMemoryRepository<Membership, MembershipView, MembershipQuery, MembershipSort>
        implements MembershipRepository {

    private final TeamTables tables;
    private final Id<Team> team;

    public InMemoryMembershipRepository(TeamTables tables, Id<Team> team) {
        super(tables.database, tables.memberships.of(team));
        this.tables = tables;
        this.team = team;
    }

    @Override
    public void add(List<Entity<Membership>> entities) {
        tables.database.statement(() -> {
            if (entities.stream().anyMatch(entity -> rows().containsKey(entity.id()))) {
                throw new Conflict("team-member-already", "The user belongs to the team already.");
            }
            super.add(entities);
            return entities;
        });
    }

    @Override
    public Optional<TeamRole> roleOf(Id<User> user) {
        return find(Membership.idOf(user))
                .map(membership -> membership.entity().state().role());
    }

    /** Locks nothing: a transaction has the only lock of the store. */
    @Override
    public Optional<TeamRole> keepRoleOf(Id<User> user) {
        return roleOf(user);
    }

    @Override
    public List<Id<Membership>> lockOwners() {
        return tables.database.statement(() -> rows().values().stream()
                .filter(membership -> membership.state().isOwner())
                .map(Entity::id)
                .sorted()
                .toList());
    }

    @Override
    protected MembershipView view(Entity<Membership> membership) {
        return new MembershipView(
                membership, tables.userNames.row(new Id<>(membership.id().value())));
    }

    @Override
    protected boolean matches(MembershipView membership, MembershipQuery query) {
        return query.ids().map(ids -> ids.contains(membership.entity().id())).orElse(true)
                && query.role()
                        .map(role -> membership.entity().state().role() == role)
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Membership> membership) {
        if (!tables.teams.rows().containsKey(team)) {
            throw new NotFound("team", team);
        }
    }

    @Override
    protected void removed(Id<Membership> id) {
        // Nothing refers to a membership.
    }

    private Map<Id<Membership>, Entity<Membership>> rows() {
        return tables.memberships.of(team).rows();
    }
}
