/** Wires orders, and contains their commands. */
package dev.cimiento.bootstrap.order;
