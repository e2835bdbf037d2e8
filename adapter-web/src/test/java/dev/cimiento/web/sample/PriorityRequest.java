package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import io.swagger.v3.oas.annotations.media.Schema;

/** The priority that a note gets. */
@Schema(description = "The priority that a note gets.")
public record PriorityRequest(
        @Schema(description = "The new priority.", minimum = "1", maximum = "" + Note.MAX_PRIORITY, example = "3")
        int priority) {}
