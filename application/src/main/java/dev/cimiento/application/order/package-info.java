/**
 * The use cases of orders: checkout, steps, sales reports, imports, and cancellation of unpaid orders.
 *
 * <p>One package because all of them work on the same aggregate and share its checks.
 */
package dev.cimiento.application.order;
