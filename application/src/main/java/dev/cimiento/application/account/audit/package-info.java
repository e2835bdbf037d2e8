/** The audit trail. */
package dev.cimiento.application.account.audit;
