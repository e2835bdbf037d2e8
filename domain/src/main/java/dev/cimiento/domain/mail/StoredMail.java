package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail of the outbox, without its text.
 *
 * @param sentAt empty if it was not sent yet, or was given up
 */
public record StoredMail(
        Id<OutboxMessage> id, Instant createdAt, String to, String subject, Optional<Instant> sentAt) {}
