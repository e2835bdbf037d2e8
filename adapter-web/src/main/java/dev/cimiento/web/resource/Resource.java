package dev.cimiento.web.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** The representation of one entity, which has its own URL and an entity tag (RFC 9110, 8.8.3). */
public interface Resource {

    @Schema(description = "The id, which never changes.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
    UUID id();

    @Schema(description = "The number of the version: 1 after the creation, incremented by each change.", example = "3")
    int version();

    @Schema(description = "The time of the creation, in UTC.", example = "2026-03-01T08:15:30.123456Z")
    Instant createdAt();

    @Schema(description = "The time of the last change, in UTC.", example = "2026-03-02T17:01:02.654321Z")
    Instant updatedAt();
}
