package dev.cimiento.web.catalog.supplier;

import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A supplier as a client gets it. */
@Schema(description = "A company from which products are bought.")
public record SupplierResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name of the company.", example = "Stone & Sons")
        String name,

        @Schema(description = "The address to which orders are sent.", example = "orders@example.org")
        String email)
        implements Resource {}
