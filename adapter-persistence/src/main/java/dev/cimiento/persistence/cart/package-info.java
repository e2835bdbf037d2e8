/** Carts in PostgreSQL. The SQL stands in the mapper files of the same names. */
package dev.cimiento.persistence.cart;
