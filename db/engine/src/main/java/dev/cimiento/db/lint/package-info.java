/** Finds dangers of revisions before they are applied, from the measured effects of their statements. */
package dev.cimiento.db.lint;
