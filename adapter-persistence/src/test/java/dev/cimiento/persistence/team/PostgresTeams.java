package dev.cimiento.persistence.team;

import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationRepository;
import dev.cimiento.persistence.team.invitation.MyBatisInvitationUpkeep;
import dev.cimiento.persistence.team.key.MyBatisTeamKeyRepository;
import dev.cimiento.persistence.team.member.MyBatisMemberRepository;
import dev.cimiento.persistence.team.memory.MyBatisMemoryRepository;
import dev.cimiento.persistence.team.skill.MyBatisSkillRepository;
import dev.cimiento.persistence.team.thread.MyBatisCheckpointLog;
import dev.cimiento.persistence.team.thread.MyBatisMessageLog;
import dev.cimiento.persistence.team.thread.MyBatisThreadRepository;
import dev.cimiento.persistence.team.upload.MyBatisIndexQueue;
import dev.cimiento.persistence.team.upload.MyBatisUploadRepository;

/** The repositories of teams on a database without rows. */
public final class PostgresTeams {

    private PostgresTeams() {}

    public static TeamAdapter emptied(TestPersistence persistence) {
        persistence.empty();
        return new TeamAdapter(
                new MyBatisTeamRepository(persistence.mappers()),
                MyBatisMembershipRepository.perTeam(persistence.mappers()),
                MyBatisInvitationRepository.perTeam(persistence.mappers()),
                new MyBatisInvitationUpkeep(persistence.mappers()),
                MyBatisMemberRepository.perTeam(persistence.mappers()),
                new MyBatisSkillRepository(persistence.mappers()),
                MyBatisUploadRepository.perTeam(persistence.mappers()),
                new MyBatisIndexQueue(persistence.mappers()),
                MyBatisTeamKeyRepository.perTeam(persistence.mappers()),
                MyBatisThreadRepository.perTeam(persistence.mappers()),
                MyBatisMessageLog.perTeam(persistence.mappers()),
                MyBatisCheckpointLog.perTeam(persistence.mappers()),
                MyBatisMemoryRepository.perTeam(persistence.mappers()),
                persistence.transactions(),
                persistence::addUser);
    }
}
