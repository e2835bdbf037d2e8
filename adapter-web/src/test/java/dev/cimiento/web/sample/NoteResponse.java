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
        @Nullable String code,
        String name,
        @Nullable String text,
        BigDecimal cost,
        @Nullable Integer priority,
        boolean archived,
        @Nullable NamedResponse parent,
        List<UUID> linkIds)
        implements Resource {}
