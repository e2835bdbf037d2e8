package dev.cimiento.web.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.web.resource.ResourceMapper;
import java.util.Optional;

/** Translates teams between the domain and HTTP. */
final class TeamDtoMapper implements ResourceMapper<Team, Entity<Team>, TeamRequest, TeamResponse> {

    @Override
    public Team toState(TeamRequest request) {
        Rules rules = new Rules();
        Optional<Workflow> workflow =
                Optional.ofNullable(request.workflow()).flatMap(code -> rules.collect(() -> Workflow.of(code)));
        Optional<Team> team = rules.collect(() -> new Team(
                request.name(), Optional.ofNullable(request.description()), workflow.orElse(Workflow.SEQUENTIAL)));
        rules.enforce();
        return team.orElseThrow();
    }

    @Override
    public TeamRequest toRequest(Entity<Team> team) {
        return new TeamRequest(
                team.state().name(),
                team.state().description().orElse(null),
                team.state().workflowCode());
    }

    @Override
    public TeamResponse toResponse(Entity<Team> team) {
        return new TeamResponse(
                team.id().value(),
                team.version(),
                team.createdAt(),
                team.updatedAt(),
                team.state().name(),
                team.state().description().orElse(null),
                team.state().workflowCode());
    }
}
