/** The variants of a statement's SQL, and their parameters. */
package dev.cimiento.db.statement.variant;
