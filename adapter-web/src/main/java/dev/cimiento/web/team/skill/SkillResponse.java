package dev.cimiento.web.team.skill;

import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A skill as a client gets it. */
@Schema(description = "A tool that members of teams can use.")
public record SkillResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Unique among your skills, ignoring case.", example = "web-search")
        String name,

        @Schema(description = "What the tool does.", example = "Finds pages on the web.") @Nullable
        String description,

        @Schema(
                description = "The arguments of the tool, as a JSON Schema (draft 2020-12).",
                example = "{\"type\": \"object\", \"properties\": {\"query\": {\"type\": \"string\"}}}")
        JsonNode definition)
        implements Resource {}
