package dev.cimiento.web.team.thread;

import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.web.team.StorableJson;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** A checkpoint as a client sends it. */
@Schema(description = "A state of the program that runs a thread.")
public record CheckpointRequest(
        @Schema(
                description = "The state, a JSON object of at most a million characters.",
                example = "{\"step\": \"research\", \"done\": [\"plan\"]}")
        JsonNode state) {

    String stateText() {
        return StorableJson.objectText("state", state, Checkpoint.MAX_STATE);
    }
}
