/** The names that a statement can use for its parameters, and their types. */
package dev.cimiento.db.statement.scope;
