package dev.cimiento.bootstrap.team;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.MembershipUseCases;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.application.team.TeamData;
import dev.cimiento.application.team.TeamService;
import dev.cimiento.application.team.invitation.InvitationMail;
import dev.cimiento.application.team.invitation.InvitationService;
import dev.cimiento.application.team.member.MemberUseCases;
import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.bootstrap.account.AccountSettings;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.skill.SkillRepository;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.team.MyBatisMembershipRepository;
import dev.cimiento.persistence.team.MyBatisTeamRepository;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationRepository;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationUpkeep;
import dev.cimiento.persistence.team.member.MyBatisMemberRepository;
import dev.cimiento.persistence.team.skill.MyBatisSkillRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires teams and the people who belong to them. */
@Configuration(proxyBeanMethods = false)
public class TeamConfiguration {

    @Bean
    TeamRepository teamRepository(Mappers mappers) {
        return new MyBatisTeamRepository(mappers);
    }

    @Bean
    PerTeam<MembershipRepository> membershipRepositories(Mappers mappers) {
        return MyBatisMembershipRepository.perTeam(mappers);
    }

    @Bean
    PerTeam<InvitationRepository> invitationRepositories(Mappers mappers) {
        return MyBatisInvitationRepository.perTeam(mappers);
    }

    @Bean
    InvitationUpkeep invitationUpkeep(Mappers mappers) {
        return new MyBatisInvitationUpkeep(mappers);
    }

    @Bean
    TeamData teamData(
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            InvitationUpkeep invitations,
            SkillRepository skills,
            EntityFactory entities) {
        return new TeamData(teams, memberships, invitations, skills, entities);
    }

    @Bean
    TeamAccess teamAccess(PerTeam<MembershipRepository> memberships, LiveRights rights) {
        return new TeamAccess(memberships, rights);
    }

    @Bean
    TeamService teamService(
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            PerTeam<MemberRepository> members,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        return new TeamService(teams, memberships, members, access, entities, transactions);
    }

    @Bean
    MembershipUseCases membershipUseCases(
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        return new MembershipUseCases(memberships, access, entities, transactions);
    }

    @Bean
    InvitationService invitationService(
            PerTeam<InvitationRepository> invitations,
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            LiveRights rights,
            Throttle throttle,
            SecretGenerator secrets,
            Outbox outbox,
            Settings settings,
            EntityFactory entities,
            Transactions transactions) {
        String acceptance = AccountSettings.of(settings)
                .page("/join-team#{token}", "POST %s/api/v1/teams/accepted-invitations", """
                    {"token": "{token}"}\
                    """);
        return new InvitationService(
                invitations,
                teams,
                memberships,
                access,
                rights,
                throttle,
                secrets,
                outbox,
                new InvitationMail(acceptance),
                entities,
                transactions);
    }

    @Bean
    SkillRepository skillRepository(Mappers mappers) {
        return new MyBatisSkillRepository(mappers);
    }

    @Bean
    SkillService skillService(SkillRepository skills, EntityFactory entities) {
        return new SkillService(skills, entities);
    }

    @Bean
    PerTeam<MemberRepository> memberRepositories(Mappers mappers) {
        return MyBatisMemberRepository.perTeam(mappers);
    }

    @Bean
    MemberUseCases memberUseCases(
            PerTeam<MemberRepository> members,
            TeamRepository teams,
            SkillRepository skills,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        return new MemberUseCases(members, teams, skills, access, entities, transactions);
    }

    @Bean
    Job invitationClearing(InvitationUpkeep invitations, EntityFactory entities) {
        return Job.clearing("invitation-clearing", most -> invitations.removeExpired(entities.now()));
    }
}
