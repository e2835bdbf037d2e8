/** Mails, and the outbox in which they wait from the transaction that they are about until they are sent. */
package dev.cimiento.domain.mail;
