/** Lines of a file in a temporary table, from COPY to the merge. */
package dev.cimiento.persistence.importing;
