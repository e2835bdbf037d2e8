package dev.cimiento.application.mail;

import dev.cimiento.domain.mail.OutboxMessage;

/** A feature's work just before each attempt to send a mail. */
public interface BeforeSending {

    void prepare(OutboxMessage message);
}
