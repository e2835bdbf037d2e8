/**
 * What PostgreSQL understood a statement to be: its analysed tree, read from the catalogs, and what follows from it.
 * Nothing here knows where a statement came from. One package because each analysis reads the same nodes.
 */
package dev.cimiento.db.analysis;
