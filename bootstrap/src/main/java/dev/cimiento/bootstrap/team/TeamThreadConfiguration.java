package dev.cimiento.bootstrap.team;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.application.team.memory.MemoryUseCases;
import dev.cimiento.application.team.thread.CheckpointService;
import dev.cimiento.application.team.thread.MessageService;
import dev.cimiento.application.team.thread.ThreadUseCases;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.thread.CheckpointLog;
import dev.cimiento.domain.team.thread.MessageLog;
import dev.cimiento.domain.team.thread.ThreadRepository;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.team.memory.MyBatisMemoryRepository;
import dev.cimiento.persistence.team.thread.MyBatisCheckpointLog;
import dev.cimiento.persistence.team.thread.MyBatisMessageLog;
import dev.cimiento.persistence.team.thread.MyBatisThreadRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the threads and the memory of teams. */
@Configuration(proxyBeanMethods = false)
public class TeamThreadConfiguration {

    @Bean
    PerTeam<MemoryRepository> memoryRepositories(Mappers mappers) {
        return MyBatisMemoryRepository.perTeam(mappers);
    }

    @Bean
    PerTeam<ThreadRepository> threadRepositories(Mappers mappers) {
        return MyBatisThreadRepository.perTeam(mappers);
    }

    @Bean
    PerTeam<MessageLog> messageLogs(Mappers mappers) {
        return MyBatisMessageLog.perTeam(mappers);
    }

    @Bean
    PerTeam<CheckpointLog> checkpointLogs(Mappers mappers) {
        return MyBatisCheckpointLog.perTeam(mappers);
    }

    @Bean
    MemoryUseCases memoryUseCases(PerTeam<MemoryRepository> memories, TeamAccess access, EntityFactory entities) {
        return new MemoryUseCases(memories, access, entities);
    }

    @Bean
    ThreadUseCases threadUseCases(
            PerTeam<ThreadRepository> threads,
            PerTeam<MemoryRepository> memories,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        return new ThreadUseCases(threads, memories, access, entities, transactions);
    }

    @Bean
    MessageService messageService(
            PerTeam<MessageLog> messages,
            PerTeam<ThreadRepository> threads,
            PerTeam<MemberRepository> members,
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            EntityFactory entities) {
        return new MessageService(messages, threads, members, memberships, access, entities);
    }

    @Bean
    CheckpointService checkpointService(
            PerTeam<CheckpointLog> checkpoints,
            PerTeam<ThreadRepository> threads,
            TeamAccess access,
            EntityFactory entities) {
        return new CheckpointService(checkpoints, threads, access, entities);
    }
}
