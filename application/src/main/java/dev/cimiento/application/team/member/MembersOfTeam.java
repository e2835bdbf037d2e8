package dev.cimiento.application.team.member;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.EntitiesOfTeam;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.member.MemberView;
import java.util.Optional;
import java.util.Set;

/** The use cases of the members of one team. Changes lock the team, so that they happen one after the other. */
public final class MembersOfTeam extends EntitiesOfTeam<Member, MemberView, MemberQuery>
        implements CrudUseCases<Member, MemberView, MemberQuery> {

    private final Id<Team> team;
    private final MemberRepository members;
    private final TeamRepository teams;
    private final MemberRules rules;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    MembersOfTeam(
            Id<Team> team,
            MemberRepository members,
            TeamRepository teams,
            MemberRules rules,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        super("member", team, members, access, entities);
        this.team = team;
        this.members = members;
        this.teams = teams;
        this.rules = rules;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public MemberView create(Actor actor, Member state) {
        require(actor, TeamPermissions.WRITE);
        return transactions.inTransaction(() -> {
            Actor live = access.keep(actor, team, TeamPermissions.WRITE);
            rules.passLeadership(lockedTeam(), Optional.empty(), state);
            rules.keepSkills(live, Set.of(), state.skillIds());
            Entity<Member> member = entities.create(state);
            members.add(member);
            return found(member.id());
        });
    }

    @Override
    public MemberView replace(Actor actor, MemberView present, Member state) {
        require(actor, TeamPermissions.WRITE);
        Entity<Member> before = present.entity();
        return transactions.inTransaction(() -> {
            Actor live = access.keep(actor, team, TeamPermissions.WRITE);
            rules.passLeadership(lockedTeam(), Optional.of(before.state()), state);
            rules.requireNoCycle(before.id(), state);
            rules.keepSkills(live, before.state().skillIds(), state.skillIds());
            members.update(entities.change(before, state));
            return found(before.id());
        });
    }

    @Override
    public void delete(Actor actor, Id<Member> id, ExpectedVersion expected) {
        require(actor, TeamPermissions.WRITE);
        transactions.inTransaction(() -> {
            access.keep(actor, team, TeamPermissions.WRITE);
            lockedTeam();
            Entity<Member> member = getForChange(actor, id, expected).entity();
            rules.requireNotLeader(member.state().isLeader());
            members.remove(id, member.version());
            return id;
        });
    }

    private Entity<Team> lockedTeam() {
        return teams.lock(team).orElseThrow(() -> new NotFound("team", team));
    }
}
