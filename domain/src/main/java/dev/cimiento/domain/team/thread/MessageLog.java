package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;
import java.util.Optional;

/** Stores the messages of the threads of one team. Messages are only appended, and deleted with their thread. */
public interface MessageLog {

    /**
     * Appends a message with the next number. Concurrent calls for one thread wait for each other, so that numbers have no
     * gaps.
     *
     * @throws NotFound if the thread does not exist
     */
    NumberedMessage append(Id<TeamThread> thread, Message message);

    Optional<NumberedMessage> find(Id<TeamThread> thread, long number);

    Page<NumberedMessage> list(MessageQuery query);

    /**
     * Returns the messages of a user in all threads, in the order of their ids.
     *
     * @param after selects messages with a higher id
     */
    List<Message> listOf(Id<User> author, Optional<Id<Message>> after, int limit);
}
