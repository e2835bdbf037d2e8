package dev.cimiento.application.team;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;

/**
 * The use cases of the memberships of one team. Owners change and remove them, and every user can leave, but the team
 * keeps an owner: a change locks the owners first, so that the last two cannot leave at once.
 */
public final class MembershipsOfTeam implements ExistingEntityUseCases<Membership, MembershipView, MembershipQuery> {

    private final Id<Team> team;
    private final MembershipRepository memberships;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    MembershipsOfTeam(
            Id<Team> team,
            MembershipRepository memberships,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.team = team;
        this.memberships = memberships;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public MembershipView get(Actor actor, Id<Membership> id) {
        access.require(actor, team, TeamPermissions.READ);
        return found(id);
    }

    @Override
    public Page<MembershipView> list(Actor actor, MembershipQuery query) {
        access.require(actor, team, TeamPermissions.READ);
        return memberships.list(query);
    }

    @Override
    public MembershipView getForChange(Actor actor, Id<Membership> id, ExpectedVersion expected) {
        access.require(actor, team, TeamPermissions.MANAGE);
        return expected(id, expected);
    }

    /** @throws Conflict if the team would have no owner */
    @Override
    public MembershipView replace(Actor actor, MembershipView present, Membership state) {
        access.require(actor, team, TeamPermissions.MANAGE);
        return transactions.inTransaction(() -> {
            keepOwners(actor, TeamPermissions.MANAGE);
            memberships.update(entities.change(present.entity(), state));
            requireOwner();
            return found(present.entity().id());
        });
    }

    /**
     * Removes a membership. Users can remove their own in any role.
     *
     * @throws Conflict if the team would have no owner
     */
    @Override
    public void delete(Actor actor, Id<Membership> id, ExpectedVersion expected) {
        actor.require(TeamPermissions.MANAGE);
        boolean leaves = actor.userId().filter(id.value()::equals).isPresent();
        Permission needed = leaves ? TeamPermissions.READ : TeamPermissions.MANAGE;
        access.require(actor, team, needed);
        transactions.inTransaction(() -> {
            keepOwners(actor, needed);
            memberships.remove(id, expected(id, expected).entity().version());
            requireOwner();
            return id;
        });
    }

    /** Locks the owners before the actor's own membership, in the same order in all transactions. */
    private void keepOwners(Actor actor, Permission needed) {
        memberships.lockOwners();
        access.keep(actor, team, needed);
    }

    private void requireOwner() {
        if (memberships.lockOwners().isEmpty()) {
            throw new Conflict("last-owner", "The team would have no owner. Make another user its owner first.");
        }
    }

    private MembershipView expected(Id<Membership> id, ExpectedVersion expected) {
        MembershipView present = found(id);
        if (!expected.allows(present.entity().version())) {
            throw new StaleVersion(id);
        }
        return present;
    }

    private MembershipView found(Id<Membership> id) {
        return memberships.find(id).orElseThrow(() -> new NotFound("membership", id));
    }
}
