/** Stock movements on PostgreSQL. */
package dev.cimiento.persistence.catalog.stock;
