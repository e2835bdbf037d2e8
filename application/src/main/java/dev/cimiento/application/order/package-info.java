/** The use cases of orders: placing one, its life, what was sold, and bringing in those from elsewhere. */
package dev.cimiento.application.order;
