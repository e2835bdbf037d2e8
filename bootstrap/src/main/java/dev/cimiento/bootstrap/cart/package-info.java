/** The wiring of carts. */
package dev.cimiento.bootstrap.cart;
