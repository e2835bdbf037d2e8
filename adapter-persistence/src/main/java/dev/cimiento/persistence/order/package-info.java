/** Orders in PostgreSQL, and the report on what was sold. The SQL stands in the mapper files of the same names. */
package dev.cimiento.persistence.order;
