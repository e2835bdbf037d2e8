/** The wiring of orders, and their commands. */
package dev.cimiento.bootstrap.order;
