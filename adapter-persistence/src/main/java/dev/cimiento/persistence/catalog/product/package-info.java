/** Products on PostgreSQL. */
package dev.cimiento.persistence.catalog.product;
