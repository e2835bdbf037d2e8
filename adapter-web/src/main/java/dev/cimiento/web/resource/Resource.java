package dev.cimiento.web.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** What a client is shown of one entity; it has an address of its own, and an entity tag (RFC 9110, 8.8.3). */
public interface Resource {

    @Schema(example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
    UUID id();

    @Schema(description = "1 at first, one more with each change.", example = "3")
    int version();

    @Schema(description = "In UTC.", example = "2026-03-01T08:15:30.123456Z")
    Instant createdAt();

    @Schema(description = "When this version came to be, in UTC.", example = "2026-03-02T17:01:02.654321Z")
    Instant updatedAt();
}
