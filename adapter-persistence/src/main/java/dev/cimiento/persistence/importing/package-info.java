/** Staging of file lines in temporary tables, from {@code COPY} to the merge. */
package dev.cimiento.persistence.importing;
