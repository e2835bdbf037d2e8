/** Sessions on PostgreSQL. */
package dev.cimiento.persistence.account.session;
