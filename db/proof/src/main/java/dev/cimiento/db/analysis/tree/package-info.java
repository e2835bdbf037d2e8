/** PostgreSQL's analyzed tree of a statement, and the tables and functions that it names. */
package dev.cimiento.db.analysis.tree;
