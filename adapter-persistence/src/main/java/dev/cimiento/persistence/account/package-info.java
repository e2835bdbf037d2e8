/** The ports of accounts on PostgreSQL. The SQL stands in the mapper files of the same names. */
package dev.cimiento.persistence.account;
