package dev.cimiento.application.team;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.member.MemberSort;
import java.util.Optional;

/** The use cases of teams. Actors have only the teams to which they belong; owners change and delete them. */
public class TeamService implements CrudUseCases<Team, Entity<Team>, TeamQuery> {

    private final CrudService<Team, Entity<Team>, TeamQuery> teams;
    private final TeamRepository repository;
    private final PerTeam<MembershipRepository> memberships;
    private final PerTeam<MemberRepository> members;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    public TeamService(
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            PerTeam<MemberRepository> members,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.teams = new CrudService<>("team", teams, entities, TeamPermissions.READ, TeamPermissions.MANAGE);
        this.repository = teams;
        this.memberships = memberships;
        this.members = members;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Creates a team with the actor as its owner. A hierarchical team gets its leader. */
    @Override
    public Entity<Team> create(Actor actor, Team state) {
        return create(actor, state, Optional.empty());
    }

    /**
     * Creates a team with the actor as its owner, and a hierarchical team with a leader.
     *
     * @throws Invalid if a sequential team would have a leader
     */
    public Entity<Team> create(Actor actor, Team state, Optional<Member> leader) {
        actor.require(TeamPermissions.MANAGE);
        if (leader.isPresent() && state.workflow() == Workflow.SEQUENTIAL) {
            throw new Invalid("leader", ViolationCode.CONTRADICTORY, "can be given only for a hierarchical team");
        }
        Id<User> owner = new Id<>(actor.requireUser());
        return transactions.inTransaction(() -> {
            Entity<Team> team = teams.create(actor, state);
            memberships.of(team.id()).add(Membership.of(owner, TeamRole.OWNER, entities.now()));
            leader.map(entities::create).ifPresent(members.of(team.id())::add);
            adaptLeader(team);
            return team;
        });
    }

    @Override
    public Entity<Team> get(Actor actor, Id<Team> id) {
        access.require(actor, id, TeamPermissions.READ);
        return teams.get(actor, id);
    }

    /** Lists the actor's own teams. */
    @Override
    public Page<Entity<Team>> list(Actor actor, TeamQuery query) {
        actor.require(TeamPermissions.READ);
        return teams.list(actor, query.of(new Id<>(actor.requireUser())));
    }

    @Override
    public Entity<Team> getForChange(Actor actor, Id<Team> id, ExpectedVersion expected) {
        access.require(actor, id, TeamPermissions.MANAGE);
        return teams.getForChange(actor, id, expected);
    }

    /**
     * Replaces the state of a team. If it becomes hierarchical, its first member becomes its leader; if it becomes
     * sequential, its leader becomes a worker.
     */
    @Override
    public Entity<Team> replace(Actor actor, Entity<Team> present, Team state) {
        access.require(actor, present.id(), TeamPermissions.MANAGE);
        return transactions.inTransaction(() -> {
            Actor live = access.keep(actor, present.id(), TeamPermissions.MANAGE);
            repository.lock(present.id());
            Entity<Team> replaced = teams.replace(live, present, state);
            adaptLeader(replaced);
            return replaced;
        });
    }

    @Override
    public void delete(Actor actor, Id<Team> id, ExpectedVersion expected) {
        access.require(actor, id, TeamPermissions.MANAGE);
        transactions.inTransaction(() -> {
            teams.delete(access.keep(actor, id, TeamPermissions.MANAGE), id, expected);
            return id;
        });
    }

    private void adaptLeader(Entity<Team> team) {
        MemberRepository ofTeam = members.of(team.id());
        Optional<Entity<Member>> leader = ofTeam.leader();
        if (team.state().workflow() == Workflow.SEQUENTIAL) {
            leader.ifPresent(present -> change(ofTeam, present, MemberKind.WORKER));
        } else if (leader.isEmpty()) {
            ofTeam
                    .list(new MemberQuery(
                            Optional.empty(), Optional.empty(), PageRequest.first(MemberSort.POSITION, 1)))
                    .items()
                    .stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> change(ofTeam, first.entity(), MemberKind.LEADER),
                            () -> ofTeam.add(entities.create(Member.firstLeader())));
        }
    }

    private void change(MemberRepository ofTeam, Entity<Member> member, MemberKind kind) {
        ofTeam.update(entities.change(member, member.state().as(kind)));
    }
}
