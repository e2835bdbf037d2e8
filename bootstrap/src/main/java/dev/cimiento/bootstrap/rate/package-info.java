/** Wires the rate limits. */
package dev.cimiento.bootstrap.rate;
