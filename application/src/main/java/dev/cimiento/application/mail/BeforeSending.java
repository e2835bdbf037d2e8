package dev.cimiento.application.mail;

import dev.cimiento.domain.mail.OutboxMessage;

/** A task of a feature that runs before each attempt to send a mail. */
public interface BeforeSending {

    void prepare(OutboxMessage message);
}
