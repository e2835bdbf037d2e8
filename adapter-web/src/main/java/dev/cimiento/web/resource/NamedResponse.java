package dev.cimiento.web.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A reference to another resource, with its name. */
@Schema(name = "NamedReference", description = "A reference to another resource.")
public record NamedResponse(
        @Schema(description = "The id of the resource.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID id,

        @Schema(description = "The name of the resource.", example = "Beverages")
        String name) {}
