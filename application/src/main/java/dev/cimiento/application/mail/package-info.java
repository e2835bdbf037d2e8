/** Sends the mails that wait in the outbox. */
package dev.cimiento.application.mail;
