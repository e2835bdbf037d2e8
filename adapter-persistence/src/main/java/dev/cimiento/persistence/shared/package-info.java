/** What all repositories on PostgreSQL share: the five statements of an entity, types, errors, transactions. */
package dev.cimiento.persistence.shared;
