package dev.cimiento.web.team.memory;

import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A memory of a team as a client sends it. */
@Schema(description = "Something that a team knows.")
public record MemoryRequest(
        @Schema(description = "A single statement, how something works, or the circumstances.", example = "fact")
        @OneOf(MemoryKind.class)
        String kind,

        @Schema(
                description = "What the memory is about.",
                minLength = 1,
                maxLength = Memory.MAX_TITLE,
                example = "Opening hours")
        String title,

        @Schema(
                description = "The text itself.",
                minLength = 1,
                maxLength = Memory.MAX_CONTENT,
                example = "The office opens at nine.")
        String content,

        @Schema(
                description = "Further values, by whose keys memories are filtered; empty by default.",
                example = "{\"project\": \"relocation\"}")
        @Nullable
        JsonNode context,

        @Schema(
                description = "The language of title and content, in which their words are reduced to their stems;"
                        + " simple by default, which leaves words as they are.",
                example = "english")
        @OneOf(TextLanguage.class)
        @Nullable
        String language,

        @ArraySchema(
                arraySchema = @Schema(description = "Words by which memories are filtered; none by default."),
                maxItems = Memory.MAX_TAGS,
                schema = @Schema(minLength = 1, maxLength = Memory.MAX_TAG, example = "office"))
        @Nullable
        Set<String> tags,

        @Schema(
                description = "How much the memory counts when memories are recalled, with at most two decimals; 0.5 by"
                        + " default.",
                minimum = "0",
                maximum = "1",
                multipleOf = 0.01,
                example = "0.75")
        @Nullable
        BigDecimal importance,

        @Schema(description = "The begin of the validity, in UTC; without it, the memory was always valid.") @Nullable
        Instant validFrom,

        @Schema(description = "The end of the validity, in UTC; after validFrom. Without it, the memory stays valid.")
        @Nullable
        Instant validUntil,

        @Schema(description = "The message of the team from which the memory was taken.") @Nullable
        UUID sourceMessageId,

        @Schema(description = "The upload of the team from which the memory was taken; not with a message.") @Nullable
        UUID sourceUploadId,

        @Schema(description = "The older memory of the team that this one replaces. It is not recalled any more.")
        @Nullable
        UUID supersedesId) {}
