/**
 * Text that MyBatis substitutes into a statement (<code>${…}</code>). Samples take its place, so that the rest of the
 * statement can be proved.
 */
package dev.cimiento.db.statement.substitution;
