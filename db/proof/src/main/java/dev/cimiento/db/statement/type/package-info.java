/** The Java types of parameters and results: their properties, type arguments, nullness and sample values. */
package dev.cimiento.db.statement.type;
