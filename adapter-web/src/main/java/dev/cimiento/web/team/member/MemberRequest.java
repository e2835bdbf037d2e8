package dev.cimiento.web.team.member;

import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a team as a client sends it. */
@Schema(description = "An assistant in a team.")
public record MemberRequest(
        @Schema(
                description = "Unique in the team, ignoring case.",
                minLength = 1,
                maxLength = Member.MAX_NAME,
                example = "Scout")
        String name,

        @Schema(
                description = "What the member does in the team.",
                minLength = 1,
                maxLength = Member.MAX_ROLE,
                example = "Finds sources")
        String role,

        @Schema(
                description = "The place of the member; worker by default. A new leader replaces the former one, who"
                        + " becomes a worker.",
                example = "worker")
        @OneOf(MemberKind.class)
        @Nullable
        String kind,

        @Schema(
                description = "What the member knows of itself.",
                maxLength = Member.MAX_BACKSTORY,
                example = "You have worked in a library for ten years.")
        @Nullable
        String backstory,

        @Schema(description = "The language model; by default, the program that runs the team decides.") @Nullable
        ModelDto model,

        @Schema(
                description = "The place among the members of the team; 0 by default.",
                minimum = "0",
                maximum = "" + Member.MAX_POSITION,
                example = "1")
        @Nullable
        Integer position,

        @Schema(
                description = "The member of the same team whose work this one continues. Sources must form no cycle.",
                example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID sourceId,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "The skills that the member can use. They replace the former ones. You can"
                                                + " name your own skills, and those that the member has already."),
                maxItems = Member.MAX_SKILLS,
                schema = @Schema(example = "0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61"))
        @Nullable
        Set<UUID> skillIds) {}
