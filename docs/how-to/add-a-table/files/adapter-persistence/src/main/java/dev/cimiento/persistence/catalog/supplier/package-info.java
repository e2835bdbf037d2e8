/** Suppliers on PostgreSQL. */
package dev.cimiento.persistence.catalog.supplier;
