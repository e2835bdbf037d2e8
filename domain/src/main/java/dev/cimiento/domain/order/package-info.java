/** What was sold: orders with their lines as they were, the life of an order, and what was sold in all. */
package dev.cimiento.domain.order;
