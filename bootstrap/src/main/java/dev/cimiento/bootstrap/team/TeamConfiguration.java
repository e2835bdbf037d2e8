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
import dev.cimiento.application.team.key.TeamKeyAuthentication;
import dev.cimiento.application.team.key.TeamKeyService;
import dev.cimiento.application.team.member.MemberUseCases;
import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.application.team.upload.UploadIndexer;
import dev.cimiento.application.team.upload.UploadUseCases;
import dev.cimiento.bootstrap.account.AccountSettings;
import dev.cimiento.bootstrap.account.security.TokenScheme;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.replica.PrimaryStatements;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.domain.team.key.TeamKeyRepository;
import dev.cimiento.domain.team.key.TeamKeySecret;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.skill.SkillRepository;
import dev.cimiento.domain.team.thread.MessageLog;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.UploadRepository;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.team.MyBatisMembershipRepository;
import dev.cimiento.persistence.team.MyBatisTeamRepository;
import dev.cimiento.persistence.team.TeamPersistence;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationRepository;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationUpkeep;
import dev.cimiento.persistence.team.key.MyBatisTeamKeyRepository;
import dev.cimiento.persistence.team.member.MyBatisMemberRepository;
import dev.cimiento.persistence.team.part.TeamOfStatement;
import dev.cimiento.persistence.team.skill.MyBatisSkillRepository;
import dev.cimiento.persistence.team.upload.MyBatisIndexQueue;
import dev.cimiento.persistence.team.upload.MyBatisUploadRepository;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires teams and the people who belong to them. */
@Configuration(proxyBeanMethods = false)
public class TeamConfiguration {

    private static final Duration INDEXING_INTERVAL = Duration.ofSeconds(5);

    @Bean
    @Conditional(RowSecurity.class)
    TeamOfStatement teamOfStatement(PlatformTransactionManager manager, JdbcOperations jdbc) {
        return new TeamOfStatement(manager, jdbc);
    }

    /** Row-level security names the team in the primary's transaction only. */
    @Bean
    @Conditional(RowSecurity.class)
    PrimaryStatements teamStatementsOnPrimary() {
        return new PrimaryStatements(TeamPersistence.class.getPackageName() + ".");
    }

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
            PerTeam<MessageLog> messages,
            EntityFactory entities) {
        return new TeamData(teams, memberships, invitations, skills, messages, entities);
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
    PerTeam<TeamKeyRepository> teamKeyRepositories(Mappers mappers) {
        return MyBatisTeamKeyRepository.perTeam(mappers);
    }

    @Bean
    TokenScheme teamKeys(PerTeam<TeamKeyRepository> keys, EntityFactory entities) {
        return new TokenScheme(TeamKeySecret.PREFIX, new TeamKeyAuthentication(keys, entities)::actorOf);
    }

    @Bean
    TeamKeyService teamKeyService(
            PerTeam<TeamKeyRepository> keys,
            TeamAccess access,
            SecretGenerator secrets,
            EntityFactory entities,
            Transactions transactions) {
        return new TeamKeyService(keys, access, secrets, entities, transactions);
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
    PerTeam<UploadRepository> uploadRepositories(Mappers mappers) {
        return MyBatisUploadRepository.perTeam(mappers);
    }

    @Bean
    IndexQueue indexQueue(Mappers mappers) {
        return new MyBatisIndexQueue(mappers);
    }

    @Bean
    UploadUseCases uploadUseCases(
            PerTeam<UploadRepository> uploads,
            PerTeam<MemoryRepository> memories,
            IndexQueue queue,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        return new UploadUseCases(uploads, memories, queue, access, entities, transactions);
    }

    @Bean
    Job uploadIndexing(
            IndexQueue queue, PerTeam<UploadRepository> uploads, EntityFactory entities, Transactions transactions) {
        UploadIndexer indexer = new UploadIndexer(queue, uploads, entities, transactions);
        return new Job("upload-indexing", INDEXING_INTERVAL, indexer::indexNext);
    }

    @Bean
    Job invitationClearing(InvitationUpkeep invitations, EntityFactory entities) {
        return Job.clearing("invitation-clearing", most -> invitations.removeExpired(entities.now()));
    }
}
