package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageAuthor;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MessageRow(
        long number,
        Id<Message> id,
        Instant createdAt,
        String kind,
        @Nullable Id<Member> authorMemberId,
        @Nullable Id<User> authorUserId,
        String authorName,
        String content)
        implements Row<NumberedMessage> {

    @Override
    public NumberedMessage toDomain() {
        MessageAuthor author =
                new MessageAuthor(Optional.ofNullable(authorMemberId), Optional.ofNullable(authorUserId), authorName);
        return new NumberedMessage(number, new Message(id, createdAt, MessageKind.of(kind), author, content));
    }
}
