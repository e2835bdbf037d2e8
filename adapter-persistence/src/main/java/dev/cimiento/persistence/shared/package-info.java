/**
 * Shared by all repositories on PostgreSQL: the statements of an entity type, column types, errors and transactions.
 */
package dev.cimiento.persistence.shared;
