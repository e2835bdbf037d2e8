/** The audit trail. */
package dev.cimiento.web.account.audit;
