package dev.cimiento.web.team.member;

import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.web.resource.NamedResponse;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a team as a client gets it. */
@Schema(description = "An assistant in a team.")
public record MemberResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Unique in the team, ignoring case.", example = "Scout")
        String name,

        @Schema(description = "What the member does in the team.", example = "Finds sources")
        String role,

        @Schema(description = "The place of the member.", example = "worker") @OneOf(MemberKind.class)
        String kind,

        @Schema(
                description = "What the member knows of itself.",
                example = "You have worked in a library for ten years.")
        @Nullable
        String backstory,

        @Schema(description = "The language model.") ModelDto model,

        @Schema(description = "The place among the members of the team.", example = "1")
        int position,

        @Schema(
                description = "The member whose work this one continues.",
                example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID sourceId,

        @Schema(description = "The skills that the member can use, sorted by name.")
        List<NamedResponse> skills)
        implements Resource {}
