/** The rules of the lint, which turn the measured effects of a revision into findings. */
package dev.cimiento.db.lint.rule;
