/** The stock of products, as a sum of movements. */
package dev.cimiento.domain.catalog.stock;
