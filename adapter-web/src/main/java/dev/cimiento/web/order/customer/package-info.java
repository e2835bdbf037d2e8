/** Erasure of imported customers from orders. */
package dev.cimiento.web.order.customer;
