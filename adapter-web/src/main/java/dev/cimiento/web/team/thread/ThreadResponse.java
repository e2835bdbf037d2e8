package dev.cimiento.web.team.thread;

import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A thread of a team as a client gets it, without its messages. In Java, a schema named Thread would hide a class. */
@Schema(name = "TeamThread", description = "A conversation of a team.")
public record ThreadResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the conversation is about.", example = "Relocation of the office")
        String subject)
        implements Resource {}
