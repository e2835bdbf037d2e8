/** Carts over HTTP. */
package dev.cimiento.web.cart;
