package dev.cimiento.web.team;

import dev.cimiento.domain.team.Workflow;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as a client gets it. */
@Schema(description = "A team of people and assistants.")
public record TeamResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Unique among all teams, ignoring case.", example = "Support")
        String name,

        @Schema(description = "What the team is for.", example = "Answers the questions of customers.") @Nullable
        String description,

        @Schema(
                description = "How the members work together: one after the other, or directed by a leader.",
                example = "sequential")
        @OneOf(Workflow.class)
        String workflow)
        implements Resource {}
