/** The audit trail on PostgreSQL. */
package dev.cimiento.persistence.account.audit;
