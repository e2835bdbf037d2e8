/** Users on PostgreSQL. */
package dev.cimiento.persistence.account.user;
