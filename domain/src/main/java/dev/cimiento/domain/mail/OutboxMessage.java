package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;

/**
 * A mail of the outbox that a worker has claimed.
 *
 * @param attempt 1 for the first attempt; a worker whose attempt is no longer current has lost its claim
 * @param createdAt when the mail was put into the outbox
 */
public record OutboxMessage(Id<OutboxMessage> id, Mail mail, int attempt, Instant createdAt) {}
