/** Carts: at most one for each user, always with current prices. */
package dev.cimiento.domain.cart;
