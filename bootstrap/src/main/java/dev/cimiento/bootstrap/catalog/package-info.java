/** The catalogue's wiring, and its commands. */
package dev.cimiento.bootstrap.catalog;
