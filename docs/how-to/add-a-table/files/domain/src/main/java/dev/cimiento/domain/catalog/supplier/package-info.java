/** Suppliers. */
package dev.cimiento.domain.catalog.supplier;
