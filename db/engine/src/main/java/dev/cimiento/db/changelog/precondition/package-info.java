/** Queries that count the rows which prevent a revision; it is applied only if they find none. */
package dev.cimiento.db.changelog.precondition;
