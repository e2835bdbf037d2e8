/** Orders: their lines, their states and steps, and sales reports. */
package dev.cimiento.domain.order;
