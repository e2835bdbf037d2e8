/**
 * PostgreSQL's analysed tree of a statement, and analyses of it. This package does not know where a statement came
 * from. One package because each analysis reads the same nodes.
 */
package dev.cimiento.db.analysis;
