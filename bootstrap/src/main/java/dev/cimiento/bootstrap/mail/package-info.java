/** Sends mails by SMTP or writes them to files, and runs the job that empties the outbox. */
package dev.cimiento.bootstrap.mail;
