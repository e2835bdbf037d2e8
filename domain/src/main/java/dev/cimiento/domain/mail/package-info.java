/** Mails, and the outbox that stores them from the transaction that causes them until they are sent. */
package dev.cimiento.domain.mail;
