package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Transactions;
import java.util.List;
import java.util.function.Supplier;

/**
 * An empty outbox and its queue in one implementation, as the contract tests them.
 *
 * @param texts returns the stored texts of all mails
 */
public record OutboxAdapter(
        Outbox outbox, OutboxQueue queue, Transactions transactions, Supplier<List<String>> texts) {}
