package dev.cimiento.web.team.thread;

import dev.cimiento.domain.team.thread.Checkpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A checkpoint as a client gets it. */
@Schema(description = "A state of the program that runs a thread. It never changes.")
public record CheckpointResponse(
        @Schema(description = "The place among the checkpoints of the thread, from 1 without gaps.", example = "1")
        long number,

        @Schema(description = "The time at which the checkpoint was appended, in UTC.")
        Instant createdAt,

        @Schema(description = "The state.", example = "{\"step\": \"research\", \"done\": [\"plan\"]}")
        JsonNode state) {

    static CheckpointResponse of(Checkpoint checkpoint, JsonMapper json) {
        return new CheckpointResponse(checkpoint.number(), checkpoint.createdAt(), json.readTree(checkpoint.state()));
    }
}
