/** Transactions, and the retry of transactions that the server aborted. */
package dev.cimiento.persistence.shared.transaction;
