package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.util.Optional;

/**
 * A page of the messages of a thread. With a number, a reader can go on in both directions from any message.
 *
 * @param after selects messages with a higher number
 * @param before selects messages with a lower number
 */
public record MessageQuery(
        Id<TeamThread> thread, Optional<Integer> after, Optional<Integer> before, PageRequest<MessageSort> page)
        implements Query<MessageSort> {}
