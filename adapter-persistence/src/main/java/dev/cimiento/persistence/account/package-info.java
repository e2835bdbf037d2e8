/** Adapters of the account ports on PostgreSQL. The SQL is in the mapper files of the same names. */
package dev.cimiento.persistence.account;
