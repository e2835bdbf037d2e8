package dev.cimiento.web.team.key;

import dev.cimiento.domain.team.key.TeamKey;
import io.swagger.v3.oas.annotations.media.Schema;

/** A key as a client sends it. */
@Schema(description = "A key of a program that works for a team.")
public record TeamKeyRequest(
        @Schema(
                description = "Unique in the team, ignoring case.",
                minLength = 1,
                maxLength = TeamKey.MAX_NAME,
                example = "Importer")
        String name) {}
