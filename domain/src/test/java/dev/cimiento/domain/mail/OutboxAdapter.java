package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Transactions;
import java.util.List;
import java.util.function.Supplier;

/**
 * Both sides of an empty outbox by one adapter: what the contract is tested on.
 *
 * @param texts what is kept of the texts of all mails
 */
public record OutboxAdapter(
        Outbox outbox, OutboxQueue queue, Transactions transactions, Supplier<List<String>> texts) {}
