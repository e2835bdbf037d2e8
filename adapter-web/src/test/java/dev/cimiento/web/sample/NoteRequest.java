package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as a client sends it. */
@Schema(description = "A note.")
public record NoteRequest(
        @Schema(description = "Unique.", maxLength = Note.MAX_CODE, example = "N1") @Nullable
        String code,

        @Schema(description = "The name.", minLength = 1, maxLength = Note.MAX_NAME, example = "Tea")
        String name,

        @Schema(description = "A text.", maxLength = Note.MAX_TEXT, example = "Green or black") @Nullable
        String text,

        @Schema(
                description = "The cost.",
                minimum = "0",
                maximum = "9999999999.99",
                multipleOf = 0.01,
                defaultValue = "0",
                example = "18.00")
        @Nullable
        BigDecimal cost,

        @Schema(description = "The priority.", minimum = "1", maximum = "" + Note.MAX_PRIORITY, example = "3") @Nullable
        Integer priority,

        @Schema(description = "Whether the note is archived.", defaultValue = "false") @Nullable
        Boolean archived,

        @Schema(description = "The note to which it belongs.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID parentId,

        @ArraySchema(
                arraySchema = @Schema(description = "The notes to which it links."),
                maxItems = Note.MAX_LINKS,
                schema = @Schema(example = "0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61"))
        @Nullable
        Set<UUID> linkIds) {}
