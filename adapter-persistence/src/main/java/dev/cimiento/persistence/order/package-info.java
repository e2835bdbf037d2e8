/** Orders and sales reports in PostgreSQL. The SQL is in the mapper files of the same names. */
package dev.cimiento.persistence.order;
