package dev.cimiento.domain.shared;

/**
 * Takes mails inside the transaction that they are about. They are sent after its commit, each at least once; none when
 * it is undone.
 */
public interface Outbox {

    void put(Mail mail);
}
