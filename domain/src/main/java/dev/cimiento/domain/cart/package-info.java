/** What a user means to buy: at most one cart each, whose prices are always those of now. */
package dev.cimiento.domain.cart;
