/** The use cases of orders: checkout, steps, sales reports, imports, and cancellation of unpaid orders. */
package dev.cimiento.application.order;
