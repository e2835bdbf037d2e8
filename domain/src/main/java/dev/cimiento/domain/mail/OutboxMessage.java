package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;

/**
 * A mail that waits to be sent, as one worker has it.
 *
 * @param attempt 1 for the first time that it is tried; tells a worker from another one that took it after it
 * @param createdAt since when it waits
 */
public record OutboxMessage(Id<OutboxMessage> id, Mail mail, int attempt, Instant createdAt) {}
