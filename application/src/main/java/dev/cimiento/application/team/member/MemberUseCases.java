package dev.cimiento.application.team.member;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.domain.team.skill.SkillRepository;

/** Provides the use cases of the members of each team. */
public class MemberUseCases implements PerTeam<CrudUseCases<Member, MemberView, MemberQuery>> {

    private final PerTeam<MemberRepository> members;
    private final TeamRepository teams;
    private final SkillRepository skills;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    public MemberUseCases(
            PerTeam<MemberRepository> members,
            TeamRepository teams,
            SkillRepository skills,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.members = members;
        this.teams = teams;
        this.skills = skills;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public MembersOfTeam of(Id<Team> team) {
        MemberRepository repository = members.of(team);
        return new MembersOfTeam(
                team, repository, teams, new MemberRules(repository, skills, entities), access, entities, transactions);
    }
}
