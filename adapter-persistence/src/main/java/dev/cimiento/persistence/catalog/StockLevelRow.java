package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.shared.Id;

record StockLevelRow(Id<Product> productId, int quantity) {}
