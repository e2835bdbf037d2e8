/** Rows of tables as streams of PostgreSQL's command {@code COPY}, in its text format. */
package dev.cimiento.db.backup.copy;
