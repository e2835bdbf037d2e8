package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.OutboxMessage;

/** A feature's work just before each attempt to send a mail. */
public interface BeforeSending {

    void prepare(OutboxMessage message);
}
