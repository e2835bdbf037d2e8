/** Analyses of PostgreSQL's analyzed tree of a statement. This package does not know where a statement came from. */
package dev.cimiento.db.analysis;
