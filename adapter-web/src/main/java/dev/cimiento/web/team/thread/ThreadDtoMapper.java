package dev.cimiento.web.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.web.resource.ResourceMapper;

/** Translates threads of teams between the domain and HTTP. */
final class ThreadDtoMapper implements ResourceMapper<TeamThread, Entity<TeamThread>, ThreadRequest, ThreadResponse> {

    @Override
    public TeamThread toState(ThreadRequest request) {
        return new TeamThread(request.subject());
    }

    @Override
    public ThreadRequest toRequest(Entity<TeamThread> thread) {
        return new ThreadRequest(thread.state().subject());
    }

    @Override
    public ThreadResponse toResponse(Entity<TeamThread> thread) {
        return new ThreadResponse(
                thread.id().value(),
                thread.version(),
                thread.createdAt(),
                thread.updatedAt(),
                thread.state().subject());
    }
}
