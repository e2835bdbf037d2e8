package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.OutboxMessage;

/** What a feature does just before each attempt to send a mail. */
public interface BeforeSending {

    void prepare(OutboxMessage message);
}
