package dev.cimiento.web.team.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A memory of a team as a client gets it. */
@Schema(description = "Something that a team knows.")
public record MemoryResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "A single statement, how something works, or the circumstances.", example = "fact")
        @OneOf(MemoryKind.class)
        String kind,

        @Schema(description = "What the memory is about.", example = "Opening hours")
        String title,

        @Schema(description = "The text itself.", example = "The office opens at nine.")
        String content,

        @Schema(description = "Further values.", example = "{\"project\": \"relocation\"}")
        JsonNode context,

        @Schema(description = "The language of title and content.", example = "english") @OneOf(TextLanguage.class)
        String language,

        @Schema(description = "The tags in alphabetical order.")
        List<String> tags,

        @Schema(description = "How much the memory counts when memories are recalled.", example = "0.75")
        BigDecimal importance,

        @Schema(description = "The begin of the validity, in UTC.") @Nullable
        Instant validFrom,

        @Schema(description = "The end of the validity, in UTC.") @Nullable
        Instant validUntil,

        @Schema(description = "The message from which the memory was taken.") @Nullable
        UUID sourceMessageId,

        @Schema(description = "The upload from which the memory was taken.") @Nullable
        UUID sourceUploadId,

        @Schema(description = "The older memory that this one replaces.") @Nullable
        UUID supersedesId,

        @Schema(
                description = "The part of the content that has the words of the search; absent without a search.",
                example = "The office opens at nine.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String excerpt)
        implements Resource {}
