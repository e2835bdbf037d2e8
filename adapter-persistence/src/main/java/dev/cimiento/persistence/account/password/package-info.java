/** Passwords on PostgreSQL. */
package dev.cimiento.persistence.account.password;
