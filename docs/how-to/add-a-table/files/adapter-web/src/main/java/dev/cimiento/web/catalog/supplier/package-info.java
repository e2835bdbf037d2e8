/** Suppliers over HTTP. */
package dev.cimiento.web.catalog.supplier;
