/** Stock movements over HTTP. */
package dev.cimiento.web.catalog.stock;
