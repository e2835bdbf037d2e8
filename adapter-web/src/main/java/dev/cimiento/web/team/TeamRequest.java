package dev.cimiento.web.team;

import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team as a client sends it. */
@Schema(description = "A team of people and assistants.")
public record TeamRequest(
        @Schema(
                description = "Unique among all teams, ignoring case. Only letters A to Z, digits, hyphens and"
                        + " underscores.",
                minLength = 1,
                maxLength = Team.MAX_NAME,
                pattern = "^" + Team.NAME_PATTERN + "$",
                example = "Support")
        String name,

        @Schema(
                description = "What the team is for.",
                maxLength = Team.MAX_DESCRIPTION,
                example = "Answers the questions of customers.")
        @Nullable
        String description,

        @Schema(
                description = "How the members work together: one after the other, or directed by a leader; sequential"
                        + " by default.",
                example = "sequential")
        @OneOf(Workflow.class)
        @Nullable
        String workflow,

        @Schema(
                description = "The leader of a new hierarchical team, only when the team is created; by default, it is"
                        + " named Leader.")
        @Nullable
        LeaderRequest leader) {}
