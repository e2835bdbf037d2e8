package dev.cimiento.application.catalog;

import dev.cimiento.domain.catalog.product.ProductView;

/**
 * A product that was created or replaced.
 *
 * @param created true if there was no product with its SKU
 */
public record UpsertedProduct(ProductView product, boolean created) {}
