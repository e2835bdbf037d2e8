/** The stock of products: a ledger of movements. */
package dev.cimiento.domain.catalog.stock;
