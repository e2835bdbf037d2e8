package dev.cimiento.web.team.thread;

import dev.cimiento.domain.team.thread.TeamThread;
import io.swagger.v3.oas.annotations.media.Schema;

/** A thread of a team as a client sends it. */
@Schema(description = "A conversation of a team.")
public record ThreadRequest(
        @Schema(
                description = "What the conversation is about.",
                minLength = 1,
                maxLength = TeamThread.MAX_SUBJECT,
                example = "Relocation of the office")
        String subject) {}
