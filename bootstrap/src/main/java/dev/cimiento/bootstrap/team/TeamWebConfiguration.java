package dev.cimiento.bootstrap.team;

import dev.cimiento.application.team.MembershipUseCases;
import dev.cimiento.application.team.TeamService;
import dev.cimiento.application.team.invitation.InvitationService;
import dev.cimiento.application.team.key.TeamKeyService;
import dev.cimiento.application.team.member.MemberUseCases;
import dev.cimiento.application.team.memory.MemoryUseCases;
import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.application.team.thread.CheckpointService;
import dev.cimiento.application.team.thread.MessageService;
import dev.cimiento.application.team.thread.ThreadUseCases;
import dev.cimiento.application.team.upload.UploadUseCases;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.web.team.MembershipController;
import dev.cimiento.web.team.TeamController;
import dev.cimiento.web.team.invitation.AcceptanceController;
import dev.cimiento.web.team.invitation.InvitationController;
import dev.cimiento.web.team.key.TeamKeyController;
import dev.cimiento.web.team.member.MemberController;
import dev.cimiento.web.team.memory.MemoryController;
import dev.cimiento.web.team.skill.SkillController;
import dev.cimiento.web.team.thread.CheckpointController;
import dev.cimiento.web.team.thread.MessageController;
import dev.cimiento.web.team.thread.ThreadController;
import dev.cimiento.web.team.upload.UploadController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the API of teams. */
@Configuration(proxyBeanMethods = false)
public class TeamWebConfiguration {

    @Bean
    Permissions teamPermissions() {
        return TeamPermissions.ALL;
    }

    @Bean
    TeamController teamController(TeamService teams, JsonMapper json) {
        return new TeamController(teams, json);
    }

    @Bean
    SkillController skillController(SkillService skills, JsonMapper json) {
        return new SkillController(skills, json);
    }

    @Bean
    MemberController memberController(MemberUseCases members, JsonMapper json) {
        return new MemberController(members, json);
    }

    @Bean
    UploadController uploadController(UploadUseCases uploads, JsonMapper json) {
        return new UploadController(uploads, json);
    }

    @Bean
    TeamKeyController teamKeyController(TeamKeyService keys) {
        return new TeamKeyController(keys);
    }

    @Bean
    MemoryController memoryController(MemoryUseCases memories, JsonMapper json) {
        return new MemoryController(memories, json);
    }

    @Bean
    ThreadController threadController(ThreadUseCases threads, JsonMapper json) {
        return new ThreadController(threads, json);
    }

    @Bean
    MessageController messageController(MessageService messages) {
        return new MessageController(messages);
    }

    @Bean
    CheckpointController checkpointController(CheckpointService checkpoints, JsonMapper json) {
        return new CheckpointController(checkpoints, json);
    }

    @Bean
    InvitationController invitationController(InvitationService invitations) {
        return new InvitationController(invitations);
    }

    @Bean
    AcceptanceController acceptanceController(InvitationService invitations) {
        return new AcceptanceController(invitations);
    }

    @Bean
    MembershipController membershipController(MembershipUseCases memberships, JsonMapper json) {
        return new MembershipController(memberships, json);
    }
}
