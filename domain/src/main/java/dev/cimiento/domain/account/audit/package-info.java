/** The audit trail. */
package dev.cimiento.domain.account.audit;
