package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a thread, which is never changed.
 *
 * @param createdAt in microseconds; messages that are appended at once can differ in their order by time and by number
 * @param content 1 to 100,000 characters
 */
public record Message(Id<Message> id, Instant createdAt, MessageKind kind, MessageAuthor author, String content) {

    public static final int MAX_CONTENT = 100_000;

    public Message {
        Rules rules = new Rules();
        Optional<String> text = rules.optionalText("content", Optional.ofNullable(content), MAX_CONTENT);
        rules.require(text.isPresent(), "content", ViolationCode.REQUIRED, "is required");
        content = text.orElse("");
        rules.enforce();
    }

    public String kindCode() {
        return kind.code();
    }
}
