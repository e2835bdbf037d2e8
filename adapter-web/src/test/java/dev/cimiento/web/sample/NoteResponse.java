package dev.cimiento.web.sample;

import dev.cimiento.web.resource.NamedResponse;
import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as a client gets it.
 *
 * @param linkIds in the order of the ids
 */
@Schema(description = "A note.")
public record NoteResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "Unique.") @Nullable String code,
        @Schema(description = "The name.") String name,
        @Schema(description = "A text.") @Nullable String text,
        @Schema(description = "The cost.") BigDecimal cost,
        @Schema(description = "The priority.") @Nullable Integer priority,

        @Schema(description = "Whether the note is archived.")
        boolean archived,

        @Schema(description = "The note to which it belongs.") @Nullable
        NamedResponse parent,

        @Schema(description = "The notes to which it links.")
        List<UUID> linkIds)
        implements Resource {}
