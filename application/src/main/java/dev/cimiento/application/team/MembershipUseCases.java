package dev.cimiento.application.team;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;

/** Provides the use cases of the memberships of each team. */
public class MembershipUseCases
        implements PerTeam<ExistingEntityUseCases<Membership, MembershipView, MembershipQuery>> {

    private final PerTeam<MembershipRepository> memberships;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    public MembershipUseCases(
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.memberships = memberships;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public MembershipsOfTeam of(Id<Team> team) {
        return new MembershipsOfTeam(team, memberships.of(team), access, entities, transactions);
    }
}
