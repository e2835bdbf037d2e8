/** Queries of PostgreSQL's catalogs for backups. */
package dev.cimiento.db.backup.catalog;
