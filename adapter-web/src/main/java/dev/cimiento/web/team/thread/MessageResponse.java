package dev.cimiento.web.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as a client gets it. */
@Schema(description = "A message of a thread. It never changes.")
public record MessageResponse(
        @Schema(description = "The place in the thread, from 1 without gaps.", example = "1")
        long number,

        @Schema(description = "The id, by which memories name the message as their source.")
        UUID id,

        @Schema(description = "The time at which the message was appended, in UTC.")
        Instant createdAt,

        @Schema(description = "Written by a person, by a member of the team, or by a tool.", example = "human")
        @OneOf(MessageKind.class)
        String kind,

        @Schema(description = "The member of the team that wrote the message.") @Nullable
        UUID memberId,

        @Schema(description = "The user who wrote the message.") @Nullable
        UUID userId,

        @Schema(description = "The name of the author at the time of the message.", example = "Ada Lovelace")
        String authorName,

        @Schema(description = "The text.", example = "When does the office open?")
        String content) {

    static MessageResponse of(NumberedMessage numbered) {
        Message message = numbered.message();
        return new MessageResponse(
                numbered.number(),
                message.id().value(),
                message.createdAt(),
                message.kindCode(),
                message.author().member().map(Id::value).orElse(null),
                message.author().user().map(Id::value).orElse(null),
                message.author().name(),
                message.content());
    }
}
