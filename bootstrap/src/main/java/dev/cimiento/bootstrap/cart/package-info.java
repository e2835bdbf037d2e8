/** Wires carts. */
package dev.cimiento.bootstrap.cart;
