/** Transactions, and how those that failed for a passing reason are run again. */
package dev.cimiento.persistence.shared.transaction;
