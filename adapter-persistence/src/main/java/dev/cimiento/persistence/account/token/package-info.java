/** Personal access tokens and one-time tokens on PostgreSQL. */
package dev.cimiento.persistence.account.token;
