/** The conditions of dynamic statements, and assumptions about the values that they compare. */
package dev.cimiento.db.statement.condition;
