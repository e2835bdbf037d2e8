/** Categories on PostgreSQL. */
package dev.cimiento.persistence.catalog.category;
