/** Wires the catalog, and contains its commands. */
package dev.cimiento.bootstrap.catalog;
