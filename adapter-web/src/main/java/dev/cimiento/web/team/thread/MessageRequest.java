package dev.cimiento.web.team.thread;

import dev.cimiento.application.team.thread.NewMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as a client sends it. */
@Schema(description = "A message to be appended to a thread.")
public record MessageRequest(
        @Schema(
                description = "Written by a person, by a member of the team, or the result of a tool.",
                example = "human")
        @OneOf(MessageKind.class)
        String kind,

        @Schema(
                description = "The member of the team that wrote the message; by default, you did. Not for messages of"
                        + " persons.")
        @Nullable
        UUID memberId,

        @Schema(
                description = "The text.",
                minLength = 1,
                maxLength = Message.MAX_CONTENT,
                example = "When does the office open?")
        String content) {

    NewMessage message() {
        Rules rules = new Rules();
        rules.require(kind != null, "kind", ViolationCode.REQUIRED, "is required");
        Optional<MessageKind> known =
                Optional.ofNullable(kind).flatMap(code -> rules.collect(() -> MessageKind.of(code)));
        Optional<NewMessage> message = rules.collect(() -> new NewMessage(
                known.orElse(MessageKind.TOOL), Optional.ofNullable(memberId).map(Id::new), content));
        rules.enforce();
        return message.orElseThrow();
    }
}
