package dev.cimiento.web.team.skill;

import dev.cimiento.domain.team.skill.Skill;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A skill as a client sends it. */
@Schema(description = "A tool that members of teams can use.")
public record SkillRequest(
        @Schema(
                description = "Unique among your skills, ignoring case.",
                minLength = 1,
                maxLength = Skill.MAX_NAME,
                example = "web-search")
        String name,

        @Schema(
                description = "What the tool does.",
                maxLength = Skill.MAX_DESCRIPTION,
                example = "Finds pages on the web.")
        @Nullable
        String description,

        @Schema(
                description = "The arguments of the tool, as a JSON Schema (draft 2020-12).",
                example = "{\"type\": \"object\", \"properties\": {\"query\": {\"type\": \"string\"}}}")
        JsonNode definition) {}
