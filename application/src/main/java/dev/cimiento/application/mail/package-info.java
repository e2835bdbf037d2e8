/** Sends the mails of the outbox. */
package dev.cimiento.application.mail;
