/** The sizes of tables, and the time that work on them takes. */
package dev.cimiento.db.lint.size;
