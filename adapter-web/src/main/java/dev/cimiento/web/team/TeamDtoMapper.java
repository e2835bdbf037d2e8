package dev.cimiento.web.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.web.resource.ResourceMapper;
import java.util.Optional;

/** Translates teams between the domain and HTTP. */
final class TeamDtoMapper implements ResourceMapper<Team, Entity<Team>, TeamRequest, TeamResponse> {

    /** Translates a change of a team, which cannot name a leader. */
    @Override
    public Team toState(TeamRequest request) {
        Rules rules = new Rules();
        rules.require(
                request.leader() == null,
                "leader",
                ViolationCode.CONTRADICTORY,
                "can be given only when the team is created; change its members instead");
        Optional<Team> team = rules.collect(() -> toNewState(request));
        rules.enforce();
        return team.orElseThrow();
    }

    Team toNewState(TeamRequest request) {
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
                team.state().workflowCode(),
                null);
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
