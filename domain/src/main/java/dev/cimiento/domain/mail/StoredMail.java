package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail of the outbox, without its text.
 *
 * @param sentAt empty while it waits, and if it was given up
 */
public record StoredMail(
        Id<OutboxMessage> id, Instant createdAt, String to, String subject, Optional<Instant> sentAt) {}
