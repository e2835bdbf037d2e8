/** The use cases of carts. */
package dev.cimiento.application.cart;
