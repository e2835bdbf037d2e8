/** Adapters of the catalogue's ports on PostgreSQL. The SQL is in the mapper files of the same names. */
package dev.cimiento.persistence.catalog;
