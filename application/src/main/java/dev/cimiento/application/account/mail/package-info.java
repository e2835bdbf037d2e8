/** Mails about accounts. */
package dev.cimiento.application.account.mail;
