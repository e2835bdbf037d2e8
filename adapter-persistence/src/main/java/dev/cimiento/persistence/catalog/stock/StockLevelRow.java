package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;

public record StockLevelRow(Id<Product> productId, int quantity) {}
