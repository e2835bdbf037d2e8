package dev.cimiento.web.catalog.tag;

import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A tag as a client gets it. */
@Schema(description = "A label of products.")
public record TagResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name of the tag, in lower case.", example = "organic")
        String name)
        implements Resource {}
