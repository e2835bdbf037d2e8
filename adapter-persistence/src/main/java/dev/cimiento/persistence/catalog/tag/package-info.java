/** Tags on PostgreSQL. */
package dev.cimiento.persistence.catalog.tag;
