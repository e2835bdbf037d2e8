/** The outbox on PostgreSQL. */
package dev.cimiento.persistence.mail;
